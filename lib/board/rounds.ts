import {
  areRatingsShown,
  type Delegation,
  delegations,
  type StageRules,
} from '#lib/access/access.ts'
import type { AgreedRating, OwnRating } from './ratings.ts'
import type { Step } from './scale.ts'
import { rulesOf, type StageOn } from './stage.ts'

/** How far the present round of ratings is, as plain values. */
export interface Round {
  /** The present round, from 1. */
  number: number
  rules: StageRules
  /** The mentee's own ratings at the end of the first round, by factor; undefined during the first. */
  baseline: Readonly<Record<string, Step | null>> | undefined
}

/** The ratings of a board at one moment, as far as somebody may see them. */
export interface RatingsNow {
  round: Round
  /** What each city rated by itself, by factor; undefined where this reader may not look yet. */
  own: Record<Delegation, Record<string, OwnRating> | undefined>
  agreed: Record<string, AgreedRating>
}

/** Reads how far the present round is off the stage. */
export function readRound(face: StageOn): Round {
  const [first, ...more] = pastRounds(face)
  const ratings = first && Object.entries(first.mentee)
  return {
    number: (first ? 1 : 0) + more.length + 1,
    rules: rulesOf(face),
    baseline: ratings && Object.fromEntries(ratings.map(([factor, { now }]) => [factor, now])),
  }
}

/** A round that is over, as it stood when the next one was begun. */
export type PastRound = ReturnType<StageOn['rounds']['list']>[number]

/** The rounds that are over, the first one first. */
export const pastRounds = ({ rounds }: StageOn) =>
  [...rounds.list()].sort((a, b) => (a.closed.at < b.closed.at ? -1 : 1))

/** What a round keeps of a city's ratings when the next one begins. */
export const keptRatings = (ratings: Readonly<Record<string, OwnRating>>) =>
  Object.fromEntries(
    Object.entries(ratings)
      .filter(([, { now, target, confidence }]) => now ?? target ?? confidence)
      .map(([factor, { now, target, confidence }]) => [factor, { now, target, confidence }]),
  )

/** What there is to do in a round at this moment. */
export type RoundState = 'open' | 'half' | 'shown'

/** Whether nobody, one city or both have handed in; revealed ratings are shown as well. */
export function stateOf(rules: StageRules): RoundState {
  if (areRatingsShown(rules)) return 'shown'
  return delegations.some((of) => rules.submitted.includes(of)) ? 'half' : 'open'
}
