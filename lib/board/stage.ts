import { z } from 'zod'
import { type Delegation, delegations, type StageRules } from '#lib/access/access.ts'
import { confidences, steps } from './assessment.ts'
import { cells, defineSection, records } from './define-section.ts'
import { sectionNames } from './section-names.ts'

/** Who did something, and when. */
const deed = z.object({ by: z.string(), at: z.iso.datetime() })

const rating = z.object({
  now: z.enum(steps).nullable(),
  target: z.enum(steps).nullable(),
  confidence: z.enum(confidences).nullable(),
})

/** The section that a facilitator runs a session with; what is locked, participants only read. */
export const stage = defineSection('stage', {
  rules: cells({ locked: z.array(z.enum(sectionNames)).default([]).readonly() }),
  /** How far this round of ratings is: handed in by each city, shown to all. */
  ratings: cells({
    mentor: deed.nullable().default(null),
    mentee: deed.nullable().default(null),
    revealed: deed.nullable().default(null),
  }),
  /** Earlier rounds of ratings, as they stood when the next one was begun; by key factor. */
  rounds: records(
    z.object({
      closed: deed,
      mentor: z.record(z.string(), rating),
      mentee: z.record(z.string(), rating),
      agreed: z.record(z.string(), z.enum(steps)),
    }),
  ),
})

/** The stage on a document. */
export type StageOn = ReturnType<typeof stage.on>

/** What a stage says about access at this moment. */
export function rulesOf({ rules, ratings }: StageOn): StageRules {
  const submitted: Delegation[] = delegations.filter((of) => ratings.get(of) !== null)
  return { locked: rules.get('locked'), submitted, revealed: ratings.get('revealed') !== null }
}
