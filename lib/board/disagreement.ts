import type { AgreedRating, OwnRating } from './ratings.ts'
import { type Step, scale } from './scale.ts'

/** How both cities see one key factor of the mentee's, side by side. */
export interface Compared {
  factor: string
  now: Step | null
  target: Step | null
  peer: Step | null
  agreed: Step | null
  /** Steps from the own rating to the peer rating, below 0 where the peer sees less; undefined without both. */
  apart: number | undefined
}

/** Steps of the scale from one answer to another; undefined where one is no step. */
export function stepsApart(
  from: Step | null,
  to: Step | null,
  on: readonly Step[] = scale,
): number | undefined {
  const places = [from, to].map((step) => (step === null ? -1 : on.indexOf(step)))
  const [a = -1, b = -1] = places
  return a < 0 || b < 0 ? undefined : b - a
}

/**
 * The factors with what was rated, those first on which the cities are furthest apart; those
 * without a distance last. Where there is nothing to choose between them they keep their order.
 */
export function byDisagreement(
  factors: readonly string[],
  ratings: {
    mentor: Readonly<Record<string, Pick<OwnRating, 'now' | 'target'>>>
    mentee: Readonly<Record<string, Pick<OwnRating, 'now' | 'target'>>>
    agreed: Readonly<Record<string, Pick<AgreedRating, 'step'>>>
  },
  on: readonly Step[] = scale,
): Compared[] {
  const rows = factors.map((factor): Compared => {
    const { now = null, target = null } = ratings.mentee[factor] ?? {}
    const peer = ratings.mentor[factor]?.now ?? null
    const agreed = ratings.agreed[factor]?.step ?? null
    return { factor, now, target, peer, agreed, apart: stepsApart(now, peer, on) }
  })
  const distance = ({ apart }: Compared) => (apart === undefined ? -1 : Math.abs(apart))
  return rows.sort((a, b) => distance(b) - distance(a))
}

/**
 * The factors with what was rated, those first on which the cities are furthest apart, and of those
 * the ones with the longest way to go.
 */
export function byWidestGap(
  factors: readonly string[],
  ratings: Parameters<typeof byDisagreement>[1],
): Compared[] {
  const wayToGo = ({ now, target }: Compared) => stepsApart(now, target) ?? -1
  const distance = ({ apart }: Compared) => Math.abs(apart ?? -0.5)
  return byDisagreement(factors, ratings).sort(
    (a, b) => distance(b) - distance(a) || wayToGo(b) - wayToGo(a),
  )
}
