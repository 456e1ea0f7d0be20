import { describe, expect, test } from 'vitest'
import { type Check, checksOf, type Line, type Threads } from '#lib/board/checks.ts'
import { actionStatuses } from '#lib/board/plan.ts'
import type { Step } from '#lib/board/scale.ts'
import type { Source } from '#lib/board/trace.ts'

const factor = 'partners'
const gap: Source = { kind: 'gap', factor, id: factor }

const standing = (now: Step | null, target: Step | null) => ({
  factor,
  first: null,
  now,
  target,
  peer: null,
  agreed: null,
  apart: undefined,
})

/** An action with nothing loose about it. */
const line = (change: Partial<Line> = {}): Line => ({
  id: 'a',
  title: 'Do it',
  status: 'on-track',
  factors: [factor],
  lead: 'Town hall',
  indicator: 'Ten pairs',
  end: '2027-01-01',
  sources: [],
  ...change,
})

/** A board with nothing loose about it. */
const threads = (change: Partial<Threads> = {}): Threads => ({
  factors: [{ id: factor, isDiscussed: true, standing: standing('not-started', 'in-place') }],
  actors: [],
  actions: [line()],
  ...change,
})

const kinds = (change: Partial<Threads>) => checksOf(threads(change)).map(({ kind }) => kind)

const factors = (isDiscussed: boolean, now: Step | null, target: Step | null) => ({
  factors: [{ id: factor, isDiscussed, standing: standing(now, target) }],
})

test('a board on which every thread leads somewhere has no loose ends', () => {
  expect(checksOf(threads())).toEqual([])
})

describe('a factor', () => {
  const steps = ['not-started', 'in-place', 'not-ours', 'unknown', null] as const
  for (const now of steps) {
    for (const target of steps) {
      const isGap = now === 'not-started' && target === 'in-place'
      test(`from ${now} to ${target} ${isGap ? 'needs' : 'needs no'} action`, () => {
        const expected = isGap ? ['gap-without-action'] : []
        expect(kinds({ ...factors(true, now, target), actions: [] })).toEqual(expected)
      })
    }
  }

  test('an action works on it by its factors, or because it came of the gap', () => {
    for (const action of [line(), line({ factors: [], sources: [gap] })]) {
      expect(kinds({ actions: [action] })).toEqual([])
    }
    const others = line({ factors: ['image'], sources: [{ ...gap, factor: 'image', id: 'image' }] })
    expect(kinds({ actions: [others] })).toEqual(['gap-without-action'])
  })

  for (const status of actionStatuses) {
    const expected = status === 'dropped' ? ['gap-without-action'] : []
    test(`an action that is ${status} ${status === 'dropped' ? 'closes no' : 'closes the'} gap`, () => {
      expect(kinds({ actions: [line({ status })] })).toEqual(expected)
    })
  }

  test('a target wants one action with an indicator; without actions, or a target, none is missed', () => {
    const bare = line({ indicator: '  ' })
    expect(kinds({ actions: [bare] })).toEqual(['target-without-indicator'])
    expect(kinds({ actions: [bare, line({ id: 'b' })] })).toEqual([])
    expect(kinds({ ...factors(true, 'in-place', 'in-place'), actions: [bare] })).toEqual([
      'target-without-indicator',
    ])
    expect(kinds({ ...factors(true, 'in-place', null), actions: [bare] })).toEqual([])
    expect(kinds({ ...factors(true, 'in-place', 'in-place'), actions: [] })).toEqual([])
  })

  test('of which nobody has spoken is named, whatever else is missing', () => {
    expect(kinds({ ...factors(false, null, null), actions: [] })).toEqual(['never-discussed'])
    expect(kinds({ ...factors(false, 'not-started', 'in-place'), actions: [] })).toEqual([
      'never-discussed',
      'gap-without-action',
    ])
    const unrated = { factors: [{ id: factor, isDiscussed: false, standing: undefined }] }
    expect(kinds({ ...unrated, actions: [] })).toEqual(['never-discussed'])
  })

  test('with a scale of its own has a gap on that scale', () => {
    const change = { ...factors(true, 'not-started', 'in-place'), actions: [] }
    expect(kinds({ ...change, scale: ['not-started', 'in-place'] })).toEqual(['gap-without-action'])
    expect(kinds({ ...change, scale: ['not-started', 'embedded'] })).toEqual([])
  })
})

describe('a key actor', () => {
  const actor = (interest: number | null, influence: number | null, role = 'Lends the hall') => ({
    id: 'parish',
    name: 'Parish',
    city: 'mentee' as const,
    role,
    interest,
    influence,
  })

  for (const interest of [null, 1, 3, 4, 5]) {
    for (const influence of [null, 1, 3, 4, 5]) {
      const isKey = (interest ?? 0) >= 4 && (influence ?? 0) >= 4
      test(`interest ${interest} and influence ${influence}: ${isKey ? '' : 'not '}asked for`, () => {
        const expected = isKey ? ['key-actor-without-role', 'key-actor-without-action'] : []
        expect(kinds({ actors: [actor(interest, influence, ' ')] })).toEqual(expected)
      })
    }
  }

  test('takes part by leading, by helping, by being where an action came from, or by its name', () => {
    const takingPart: Partial<Line>[] = [
      { leadActor: 'parish' },
      { partners: ['band', 'parish'] },
      { sources: [{ kind: 'actor', factor: null, id: 'parish' }] },
      { lead: ' PARISH ' },
    ]
    for (const change of takingPart) {
      expect(kinds({ actors: [actor(5, 5)], actions: [line(change)] })).toEqual([])
      const dropped = line({ ...change, status: 'dropped' })
      expect(kinds({ actors: [actor(5, 5)], actions: [line(), dropped] })).toEqual([
        'key-actor-without-action',
      ])
    }
    const nameless = { ...actor(5, 5), name: '' }
    expect(kinds({ actors: [nameless], actions: [line({ leadActor: 'x', lead: '' })] })).toEqual([
      'key-actor-without-action',
    ])
  })
})

describe('an action', () => {
  const lacks = (change: Partial<Line>) =>
    checksOf(threads({ actions: [line(change)] })).flatMap((check: Check) =>
      check.kind === 'action-unfinished' ? check.lacks : [],
    )

  test('that is open wants a lead, by name or from the map, and an end', () => {
    expect(lacks({})).toEqual([])
    expect(lacks({ lead: '' })).toEqual(['lead'])
    expect(lacks({ lead: '', leadActor: 'parish' })).toEqual([])
    expect(lacks({ end: null })).toEqual(['end'])
    expect(lacks({ lead: ' ', end: null })).toEqual(['lead', 'end'])
  })

  for (const status of ['done', 'dropped'] as const) {
    test(`that is ${status} wants nothing any more`, () => {
      expect(lacks({ status, lead: '', end: null })).toEqual([])
    })
  }
})
