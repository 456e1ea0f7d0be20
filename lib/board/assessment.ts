import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { cellsOf, defineSection, records, reference, richTextOf } from './define-section.ts'
import { isSafeLink } from './links.ts'
import { confidences, steps } from './scale.ts'

export { type Confidence, confidences, placeOnScale, type Step, scale, steps } from './scale.ts'

/** What the cities agree on, by key factor: seen by all from the beginning. */
export const assessment = defineSection('assessment', {
  agreed: cellsOf(z.enum(steps).nullable().default(null)),
  reasons: richTextOf(),
})

const step = cellsOf(z.enum(steps).nullable().default(null))

/** What one city rates by itself, by key factor, in a room of its own. */
export const ownAssessment = defineSection('assessment@', {
  now: step,
  /** Where the mentee wants to be; the mentor gives none. */
  target: step,
  confidence: cellsOf(z.enum(confidences).nullable().default(null)),
  reasons: richTextOf(),
  evidence: records(
    z.object({
      factor: reference(z.string()),
      url: z.string().max(limits.linkLength).refine(isSafeLink),
      title: z.string().max(limits.itemLength),
    }),
  ),
})

/** The cities' agreement on a document, and what one city rated by itself. */
export type AssessmentOn = ReturnType<typeof assessment.on>
export type OwnAssessmentOn = ReturnType<typeof ownAssessment.on>
