import { areRatingsShown } from '#lib/access/access.ts'
import { byDisagreement, type Compared, stepsApart } from './disagreement.ts'
import type { PastRound, RatingsNow } from './rounds.ts'
import type { Step } from './scale.ts'

/** Where the mentee stands at one key factor, as far as one reader may know. */
export interface Standing extends Compared {
  /** What the mentee said in the first round; null during that one. */
  first: Step | null
}

/** Where the mentee stands at all key factors, and of when that is. */
export interface Standings {
  /** The present round, from 1. */
  round: number
  /**
   * `shown`: this round's ratings, which all may see. `own`: this round's, which only the reader's
   * city sees yet. `earlier`: those of the round before, because this one's are hidden; `none` where
   * there was no round before.
   */
  of: 'shown' | 'own' | 'earlier' | 'none'
  /** In the order of the benchmark. */
  factors: Standing[]
}

/**
 * Puts the ratings that a reader may see beside those of the first round. What the reader may not
 * see is not in `ratings`; the last round that is over stands in for it.
 */
export function standingsOf(
  factors: readonly string[],
  ratings: RatingsNow,
  over: readonly PastRound[],
  scale?: readonly Step[],
): Standings {
  const [first, last] = [over.at(0), over.at(-1)]
  const { own, agreed, round } = ratings
  const shown = areRatingsShown(round.rules)
  const of = shown ? 'shown' : own.mentee ? 'own' : last ? 'earlier' : 'none'
  const compared = byDisagreement(
    factors,
    { mentor: own.mentor ?? {}, mentee: own.mentee ?? {}, agreed },
    scale,
  )
  const standing = (factor: string): Standing => {
    const before = { factor, first: first?.mentee[factor]?.now ?? null }
    const now = compared.find((row) => row.factor === factor)
    const settled = agreed[factor]?.step ?? null
    // Two rounds are never compared with each other: a distance is one of the round that all see.
    if (now && (of === 'shown' || of === 'own')) {
      return { ...before, ...now, ...(shown ? {} : { apart: undefined }) }
    }
    const [mine, theirs] = [last?.mentee[factor], last?.mentor[factor]]
    const peer = theirs?.now ?? null
    return {
      ...before,
      now: mine?.now ?? null,
      target: mine?.target ?? null,
      peer,
      agreed: settled,
      apart: stepsApart(mine?.now ?? null, peer, scale),
    }
  }
  return { round: round.number, of, factors: factors.map(standing) }
}

/** True where the mentee wants to get further than it is. */
export const isGap = ({ now, target }: Pick<Standing, 'now' | 'target'>, scale?: readonly Step[]) =>
  (stepsApart(now, target, scale) ?? 0) > 0

/** The factor on which the cities are furthest apart, or undefined where they nowhere are. */
export const widest = (factors: readonly Standing[]): Standing | undefined =>
  factors
    .filter(({ apart }) => apart !== undefined && apart !== 0)
    .reduce<Standing | undefined>(
      (far, one) => (far && Math.abs(far.apart ?? 0) >= Math.abs(one.apart ?? 0) ? far : one),
      undefined,
    )
