import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { gapsOf, isGap } from '#lib/board/gaps.ts'
import { type ActionChange, plan } from '#lib/board/plan.ts'
import { checkPlan, concreteness, cyclesIn, type PlanCheck } from '#lib/board/plan-checks.ts'

/** What is checked when a plan has these actions, and what that gives. */
function check(
  actions: ActionChange[],
  more: Partial<Parameters<typeof checkPlan>[0]> = {},
): PlanCheck[] {
  const face = plan.on(new Y.Doc())
  for (const action of actions) face.actions.add({ title: 'Something', ...action }, { author: 'a' })
  return checkPlan({
    head: face.head.all(),
    actions: face.actions.list(),
    activities: [],
    actors: [],
    gaps: [],
    ...more,
  })
}

const kinds = (found: PlanCheck[]) => found.map(({ kind }) => kind)
const whole = { lead: 'Rosa', end: '2027-01-31', indicator: 'Pairs' } satisfies ActionChange
const head = { status: 'draft', from: '2026-01-01', to: '2027-12-31' } as const
const actor = { id: 'a', name: 'Parish', interest: 5, influence: 5 }

describe('the checks of a plan', () => {
  test('find nothing in an action that says who, by when and how it is measured', () => {
    expect(check([whole])).toEqual([])
  })

  test('name what an action does not say', () => {
    expect(kinds(check([{ title: ' ' }]))).toEqual([
      'no-title',
      'no-lead',
      'no-end',
      'no-indicator',
    ])
  })

  test('ask nothing of what is dropped, and no end of what is done', () => {
    expect(check([{ status: 'dropped' }])).toEqual([])
    expect(kinds(check([{ ...whole, end: null, status: 'done' }]))).toEqual([])
  })

  test('find a target value that measures nothing', () => {
    expect(kinds(check([{ ...whole, indicator: '', targetValue: 10 }]))).toEqual([
      'target-without-indicator',
    ])
  })

  test('find an end before the start, and days that cannot be meant', () => {
    expect(kinds(check([{ ...whole, start: '2027-02-01' }]))).toEqual(['end-before-start'])
    expect(kinds(check([{ ...whole, start: '0026-02-01' }]))).toEqual(['impossible-day'])
  })

  test('find a budget below zero', () => {
    expect(kinds(check([{ ...whole, budget: -1 }]))).toEqual(['negative-budget'])
  })

  test('find what lies outside of the plan’s period, activities included', () => {
    expect(kinds(check([{ ...whole, end: '2028-01-01' }], { head }))).toEqual(['outside-period'])
    expect(kinds(check([{ ...whole, start: '2025-12-31' }], { head }))).toEqual(['outside-period'])
    const face = plan.on(new Y.Doc())
    const action = face.actions.add({ title: 'A', ...whole }, { author: 'a' })
    face.activities.add({ action, what: 'Late', by: '2029-01-01' }, { author: 'a' })
    const given = { actions: face.actions.list(), activities: face.activities.list(), head }
    expect(kinds(checkPlan({ ...given, actors: [], gaps: [] }))).toEqual(['outside-period'])
  })

  test('find a gap that no action works on, unless nobody wants to close it', () => {
    const gap = { factor: 'f', now: 'first-steps', target: 'embedded' } as const
    expect(check([whole], { gaps: [gap] })[0]).toEqual({ kind: 'gap-without-action', factor: 'f' })
    expect(check([{ ...whole, factors: ['f'] }], { gaps: [gap] })).toEqual([])
    const dropped = { ...whole, factors: ['f'], status: 'dropped' } as const
    expect(kinds(check([dropped], { gaps: [gap] }))).toEqual(['gap-without-action'])
    expect(isGap({ ...gap, target: 'first-steps' })).toBe(false)
    expect(isGap({ ...gap, target: 'not-ours' })).toBe(false)
    expect(isGap({ ...gap, now: null, target: 'not-started' })).toBe(true)
  })

  test('find a key actor with no part, by id or by the name of a lead', () => {
    expect(kinds(check([whole], { actors: [actor] }))).toEqual(['key-actor-missing'])
    expect(check([{ ...whole, partners: ['a'] }], { actors: [actor] })).toEqual([])
    expect(check([{ ...whole, lead: ' parish ' }], { actors: [actor] })).toEqual([])
  })

  test('find leads and partners who were removed from the actor map', () => {
    const found = check([{ ...whole, leadActor: 'gone', partners: ['a', 'gone-too'] }], {
      actors: [{ ...actor, interest: 1 }],
    })
    expect(kinds(found)).toEqual(['removed-lead', 'removed-partner'])
  })

  test('find a lead with more than five actions at one time, not one after the other', () => {
    const at = (month: number) => ({
      ...whole,
      start: `2026-0${month}-01`,
      end: `2026-0${month}-28`,
    })
    const together = Array.from({ length: 6 }, () => at(3))
    expect(kinds(check(together))).toEqual(['overloaded-lead'])
    expect(check([1, 2, 3, 4, 5, 6].map(at))).toEqual([])
  })

  test('find actions that wait for themselves through others, and not those that only wait', () => {
    const actions = [
      { id: 'a', after: ['b'] },
      { id: 'b', after: ['c'] },
      { id: 'c', after: ['a', 'gone'] },
      { id: 'd', after: ['a'] },
      { id: 'e', after: ['e'] },
    ]
    expect([...cyclesIn(actions)]).toEqual(['a', 'b', 'c', 'e'])
  })
})

test('an action is concrete when it says what, who, by when and how it is measured', () => {
  const face = plan.on(new Y.Doc())
  const id = face.actions.add({ title: 'Buddies' }, { author: 'a' })
  const said = (activities: { what: string }[] = []) => {
    const action = face.actions.get(id)
    return action && concreteness(action, activities)
  }
  expect(said()).toEqual({ what: false, who: false, when: false, measured: false })
  expect(said([{ what: 'Find ten pairs' }])?.what).toBe(true)
  face.actions.patch(id, { ...whole, objective: 'Ten pairs' })
  expect(said()).toEqual({ what: true, who: true, when: true, measured: true })
})

test('a gap counts what was agreed before what the mentee said by itself, and only what is seen', () => {
  const agreed = { a: { step: 'first-steps' as const }, b: { step: null } }
  const mentee = {
    a: { now: 'not-started' as const, target: 'in-place' as const },
    b: { now: 'not-started' as const, target: null },
  }
  expect(gapsOf(['a', 'b'], { agreed, mentee })).toEqual([
    { factor: 'a', now: 'first-steps', target: 'in-place' },
    { factor: 'b', now: 'not-started', target: null },
  ])
  expect(gapsOf(['a'], { agreed, mentee: undefined })).toEqual([
    { factor: 'a', now: 'first-steps', target: null },
  ])
})
