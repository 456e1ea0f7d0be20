import { expect, test } from 'vitest'
import type { OwnRating } from '#lib/board/ratings.ts'
import type { PastRound, RatingsNow } from '#lib/board/rounds.ts'
import type { Step } from '#lib/board/scale.ts'
import { standingsOf, widest } from '#lib/board/standing.ts'

const empty = { type: 'doc', content: [] }
const rated = (now: Step | null, target: Step | null = null): OwnRating => ({
  now,
  target,
  confidence: null,
  reason: empty,
  evidence: [],
})

const over = (now: Step, peer: Step, target: Step): PastRound => ({
  id: 'round',
  closed: { by: 'anna', at: '2026-05-01T10:00:00.000Z' },
  mentee: { a: { now, target, confidence: null } },
  mentor: { a: { now: peer, target: null, confidence: null } },
  agreed: {},
})

function ratings(own: RatingsNow['own'], isShown: boolean): RatingsNow {
  const submitted = isShown ? (['mentor', 'mentee'] as const) : []
  return {
    round: {
      number: 2,
      rules: { locked: [], submitted, revealed: false, paused: false },
      baseline: undefined,
    },
    own,
    agreed: { a: { step: 'in-place', reason: empty } },
  }
}

const mentor = { a: rated('embedded') }
const mentee = { a: rated('first-steps', 'in-place') }

test('ratings that all may see stand beside those of the first round, with their distance', () => {
  const rounds = [
    over('not-started', 'not-started', 'in-place'),
    over('unknown', 'unknown', 'in-place'),
  ]
  const { of, factors } = standingsOf(['a'], ratings({ mentor, mentee }, true), rounds)
  expect(of).toBe('shown')
  expect(factors).toEqual([
    {
      factor: 'a',
      first: 'not-started',
      now: 'first-steps',
      target: 'in-place',
      peer: 'embedded',
      agreed: 'in-place',
      apart: 2,
    },
  ])
})

test('what is hidden from its reader is told of the last round that is over', () => {
  const rounds = [over('not-started', 'first-steps', 'embedded')]
  const own = { mentor, mentee: undefined }
  const { of, factors } = standingsOf(['a', 'b'], ratings(own, false), rounds)
  expect(of).toBe('earlier')
  expect(factors[0]).toMatchObject({
    now: 'not-started',
    target: 'embedded',
    peer: 'first-steps',
    apart: 1,
  })
  expect(factors[1]).toMatchObject({ now: null, target: null, peer: null, apart: undefined })
  expect(standingsOf(['a'], ratings(own, false), []).of).toBe('none')
})

test('a city sees its own before the other one does, and no distance', () => {
  const { of, factors } = standingsOf(['a'], ratings({ mentor: undefined, mentee }, false), [])
  expect(of).toBe('own')
  expect(factors[0]).toMatchObject({
    first: null,
    now: 'first-steps',
    peer: null,
    apart: undefined,
  })
})

test('the widest distance is the farthest in either direction; agreement is none', () => {
  const at = (factor: string, apart: number | undefined) => ({
    factor,
    first: null,
    now: null,
    target: null,
    peer: null,
    agreed: null,
    apart,
  })
  expect(widest([at('a', 1), at('b', -2), at('c', undefined), at('d', 2)])?.factor).toBe('b')
  expect(widest([at('a', 0), at('b', undefined)])).toBeUndefined()
})
