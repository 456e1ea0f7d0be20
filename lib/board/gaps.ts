import { placeOnScale, type Step } from './scale.ts'

/** A key factor's place on the scale now and where it should be. */
export interface Gap {
  factor: string
  now: Step | null
  target: Step | null
}

/** What of the ratings gaps are read off: by factor, as far as the reader may see it. */
export interface RatedSteps {
  agreed: Readonly<Record<string, { step: Step | null }>>
  mentee: Readonly<Record<string, { now: Step | null; target: Step | null }>> | undefined
}

/**
 * How far the mentee is from where it wants to be on each key factor: what was agreed counts before
 * what the mentee said by itself.
 */
export const gapsOf = (factors: readonly string[], { agreed, mentee }: RatedSteps): Gap[] =>
  factors.map((factor) => ({
    factor,
    now: agreed[factor]?.step ?? mentee?.[factor]?.now ?? null,
    target: mentee?.[factor]?.target ?? null,
  }))

/** True where a factor is lower on the scale than it should be. */
export function isGap({ now, target }: Gap): boolean {
  const wanted = placeOnScale(target)
  return wanted !== undefined && (placeOnScale(now) ?? -1) < wanted
}
