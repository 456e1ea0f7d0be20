import { limits } from '#lib/limits.ts'
import { type Actor, isKeyActor } from './actors.ts'
import { type Gap, isGap } from './gaps.ts'
import {
  type Activity,
  endsTooEarly,
  isOpen,
  type PlanAction,
  type PlanHead,
  planDays,
} from './plan.ts'

/** Something in a plan that does not fit together, and what it is about. */
export type PlanCheck =
  | { kind: 'gap-without-action'; factor: string }
  | { kind: 'key-actor-missing'; actor: string }
  | { kind: 'overloaded-lead'; lead: string; count: number; action: string }
  | { kind: ActionFault; action: string }

export const actionFaults = [
  'no-title',
  'no-lead',
  'no-end',
  'no-indicator',
  'target-without-indicator',
  'end-before-start',
  'cycle',
  'outside-period',
  'impossible-day',
  'negative-budget',
  'removed-lead',
  'removed-partner',
] as const

export type ActionFault = (typeof actionFaults)[number]

/** What the checks look at. */
export interface Checked {
  head: PlanHead
  actions: readonly PlanAction[]
  activities: readonly Activity[]
  actors: readonly Pick<Actor, 'id' | 'name' | 'interest' | 'influence'>[]
  gaps: readonly Gap[]
}

/** All that does not fit together in a plan: first what is missing in it, then action by action. */
export function checkPlan(given: Checked): PlanCheck[] {
  const { actions, actors, gaps } = given
  const kept = actions.filter(({ status }) => status !== 'dropped')
  const worked = new Set(kept.flatMap(({ factors }) => factors))
  const named = new Set(kept.flatMap(({ partners, leadActor }) => [...partners, leadActor ?? '']))
  const leads = new Set(kept.map((action) => leadKey(action)))
  return [
    ...gaps
      .filter((gap) => isGap(gap) && !worked.has(gap.factor))
      .map(({ factor }) => ({ kind: 'gap-without-action' as const, factor })),
    ...actors
      .filter(
        (actor) =>
          isKeyActor(actor) && !named.has(actor.id) && !leads.has(`words:${plain(actor.name)}`),
      )
      .map(({ id }) => ({ kind: 'key-actor-missing' as const, actor: id })),
    ...overloaded(kept.filter(isOpen)),
    ...checkActions(given),
  ]
}

/** What does not fit in the actions themselves, in their order. */
function checkActions({ head, actions, activities, actors }: Checked): PlanCheck[] {
  const there = new Set(actors.map(({ id }) => id))
  const circular = cyclesIn(actions)
  const outside = new Set(
    activities
      .filter(({ by, start }) => [by, start].some((day) => isOutside(day, head)))
      .map(({ action }) => action),
  )
  return actions
    .filter(({ status }) => status !== 'dropped')
    .flatMap((action) => {
      const faults: [ActionFault, boolean][] = [
        ['no-title', action.title.trim() === ''],
        ['no-lead', leadKey(action) === undefined],
        ['no-end', isOpen(action) && action.end === null],
        ['no-indicator', action.indicator.trim() === '' && action.targetValue === null],
        ['target-without-indicator', action.indicator.trim() === '' && action.targetValue !== null],
        ['end-before-start', endsTooEarly(action)],
        ['cycle', circular.has(action.id)],
        [
          'outside-period',
          [action.start, action.end].some((day) => isOutside(day, head)) || outside.has(action.id),
        ],
        ['impossible-day', [action.start, action.end, action.review].some(isImpossible)],
        ['negative-budget', (action.budget ?? 0) < 0],
        ['removed-lead', action.leadActor !== null && !there.has(action.leadActor)],
        ['removed-partner', action.partners.some((id) => !there.has(id))],
      ]
      return faults.filter(([, isWrong]) => isWrong).map(([kind]) => ({ kind, action: action.id }))
    })
}

const isOutside = (day: string | null, { from, to }: PlanHead) =>
  day !== null && ((to !== null && day > to) || (from !== null && day < from))

const isImpossible = (day: string | null) =>
  day !== null && (day < planDays.first || day > planDays.last)

const plain = (name: string) => name.trim().toLocaleLowerCase()

/** Who leads an action, as a key by which the same lead is known again; undefined where nobody does. */
export function leadKey({
  lead,
  leadActor,
}: Pick<PlanAction, 'lead' | 'leadActor'>): string | undefined {
  if (leadActor !== null) return `actor:${leadActor}`
  return lead.trim() === '' ? undefined : `words:${plain(lead)}`
}

/** The leads with more actions at one time than anybody carries. */
function overloaded(actions: readonly PlanAction[]): PlanCheck[] {
  const byLead = new Map<string, PlanAction[]>()
  for (const action of actions) {
    const key = leadKey(action)
    if (key) byLead.set(key, [...(byLead.get(key) ?? []), action])
  }
  return [...byLead].flatMap(([lead, led]) => {
    const count = Math.max(
      ...led.map(({ start }) => led.filter((other) => isOn(other, start)).length),
    )
    const [first] = led
    if (!first || count <= limits.leadActions) return []
    return [{ kind: 'overloaded-lead' as const, lead, count, action: first.id }]
  })
}

const isOn = ({ start, end }: PlanAction, day: string | null) =>
  (start ?? '') <= (day ?? '') && (end ?? '9999') >= (day ?? '')

/** The actions that wait for themselves, directly or through others. */
export function cyclesIn(actions: readonly Pick<PlanAction, 'id' | 'after'>[]): Set<string> {
  const after = new Map(actions.map((action) => [action.id, action.after]))
  const reaches = (from: string): boolean => {
    const seen = new Set<string>()
    const open = [...(after.get(from) ?? [])]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (next === from) return true
      if (seen.has(next)) continue
      seen.add(next)
      open.push(...(after.get(next) ?? []))
    }
    return false
  }
  return new Set(
    actions.filter(({ after: waits, id }) => waits.length > 0 && reaches(id)).map(({ id }) => id),
  )
}

/** The four questions that make an action concrete. */
export const concreteParts = ['what', 'who', 'when', 'measured'] as const
export type ConcretePart = (typeof concreteParts)[number]

/** Which of the four questions an action answers; `activities` are its own. */
export function concreteness(
  action: PlanAction,
  activities: readonly Pick<Activity, 'what'>[],
): Record<ConcretePart, boolean> {
  const said = (text: string) => text.trim() !== ''
  return {
    what:
      said(action.title) && (said(action.objective) || activities.some(({ what }) => said(what))),
    who: leadKey(action) !== undefined,
    when: action.end !== null,
    measured: said(action.indicator),
  }
}
