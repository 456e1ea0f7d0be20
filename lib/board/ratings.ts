import type { Doc } from 'yjs'
import { type AssessmentOn, assessment, type OwnAssessmentOn, ownAssessment } from './assessment.ts'
import type { SectionText } from './define-section.ts'
import { type NoteJson, plainText } from './rich-text.ts'
import type { Confidence, Step } from './scale.ts'

/** What one city rated of one key factor by itself, as plain values. */
export interface OwnRating {
  /** The mentee's own rating, or how the mentor sees the mentee. */
  now: Step | null
  target: Step | null
  confidence: Confidence | null
  reason: NoteJson
  evidence: readonly { id: string; url: string; title: string }[]
}

/** What the cities agree on for one key factor. */
export interface AgreedRating {
  step: Step | null
  reason: NoteJson
}

/** How ratings are read off the documents: plain values by factor. */
export interface RatingsReader {
  own(doc: Doc): Record<string, OwnRating>
  agreed(doc: Doc): Record<string, AgreedRating>
}

/** Reads the ratings of one factor. */
export const readerOfFactor = (factor: string): RatingsReader => ({
  own: (doc) => ({ [factor]: ownRating(ownAssessment.on(doc), factor) }),
  agreed: (doc) => ({ [factor]: agreedRating(assessment.on(doc), factor) }),
})

/** Reads the ratings of these factors, and of others that the benchmark once had. */
export const readerOfAll = (factors: readonly string[]): RatingsReader => ({
  own: (doc) => {
    const face = ownAssessment.on(doc)
    const said = [face.now, face.target, face.confidence].flatMap((c) => Object.keys(c.all()))
    const linked = face.evidence.list().map(({ factor }) => factor)
    const reasoned = keysOf(ownAssessment.texts(doc))
    return byFactor([...factors, ...said, ...linked, ...reasoned], (id) => ownRating(face, id))
  },
  agreed: (doc) => {
    const face = assessment.on(doc)
    const chosen = Object.keys(face.agreed.all())
    const reasoned = keysOf(assessment.texts(doc))
    return byFactor([...factors, ...chosen, ...reasoned], (id) => agreedRating(face, id))
  },
})

const ownRating = (face: OwnAssessmentOn, factor: string): OwnRating => ({
  now: face.now.get(factor) ?? null,
  target: face.target.get(factor) ?? null,
  confidence: face.confidence.get(factor) ?? null,
  reason: face.reasons.json(factor),
  evidence: face.evidence.list().filter((link) => link.factor === factor),
})

const agreedRating = (face: AssessmentOn, factor: string): AgreedRating => ({
  step: face.agreed.get(factor) ?? null,
  reason: face.reasons.json(factor),
})

/** True when a city has said anything of a factor. */
export const isRated = ({ now, target, confidence, reason, evidence }: OwnRating): boolean =>
  [now, target, confidence].some((value) => value !== null) ||
  evidence.length > 0 ||
  plainText(reason).trim() !== ''

/** True when anything was agreed for a factor. */
export const isAgreed = ({ step, reason }: AgreedRating): boolean =>
  step !== null || plainText(reason).trim() !== ''

const keysOf = (texts: readonly SectionText[]) =>
  texts.filter(({ field }) => field === 'reasons').map(({ key }) => key)

const byFactor = <Rating>(
  factors: readonly string[],
  read: (factor: string) => Rating,
): Record<string, Rating> =>
  Object.fromEntries([...new Set(factors)].map((factor) => [factor, read(factor)]))

/** The factors of which anything was said that are not among the known ones, in the order of their ids. */
export function goneFactors(
  known: readonly string[],
  own: readonly (Record<string, OwnRating> | undefined)[],
  agreed: Record<string, AgreedRating>,
): string[] {
  const rated = own.flatMap((ratings) =>
    Object.entries(ratings ?? {}).filter(([, rating]) => isRated(rating)),
  )
  const settled = Object.entries(agreed).filter(([, rating]) => isAgreed(rating))
  const ids = [...rated, ...settled].map(([id]) => id)
  return [...new Set(ids)].filter((id) => !known.includes(id)).sort()
}
