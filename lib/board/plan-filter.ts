import { holdsWords } from '#lib/find-words.ts'
import { type ActionStatus, actionStatuses, type PlanAction } from './plan.ts'
import { leadKey } from './plan-checks.ts'

export const planSorts = ['title', 'status', 'lead', 'start', 'end'] as const
export const planGroups = ['status', 'factor', 'lead'] as const

export type PlanSort = (typeof planSorts)[number]
export type PlanGroup = (typeof planGroups)[number]

/** Which actions are shown and how, as the query of the page's address says it. */
export interface PlanFilter {
  find: string
  factor: string
  status: ActionStatus | ''
  /** A lead's key. */
  lead: string
  sort: PlanSort | ''
  descending: boolean
  group: PlanGroup | ''
}

const oneOf = <Value extends string>(values: readonly Value[], given: string | null) =>
  values.find((value) => value === given) ?? ''

/** Reads a filter off a query; what it does not know is no filter. */
export const readPlanFilter = (query: { get(name: string): string | null }): PlanFilter => ({
  find: query.get('find') ?? '',
  factor: query.get('factor') ?? '',
  status: oneOf(actionStatuses, query.get('status')),
  lead: query.get('lead') ?? '',
  sort: oneOf(planSorts, query.get('sort')),
  descending: query.get('down') !== null,
  group: oneOf(planGroups, query.get('group')),
})

/** True while some actions may be hidden. */
export const isFiltered = ({ find, factor, status, lead }: PlanFilter): boolean =>
  [find, factor, status, lead].some((value) => value !== '')

/** The actions that a filter lets through, in its order. `nameOf` says who leads an action. */
export function filterActions(
  actions: readonly PlanAction[],
  filter: PlanFilter,
  nameOf: (action: PlanAction) => string,
  locale: string,
): PlanAction[] {
  const { find, factor, status, lead, sort, descending } = filter
  const shown = actions.filter(
    (action) =>
      (status === '' || action.status === status) &&
      (factor === '' || action.factors.includes(factor)) &&
      (lead === '' || leadKey(action) === lead) &&
      holdsWords(`${action.title} ${action.objective} ${nameOf(action)} ${action.indicator}`, find),
  )
  if (sort === '') return shown
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const sortValue = (action: PlanAction): string | null => {
    if (sort === 'lead') return nameOf(action) || null
    if (sort === 'status') return String(actionStatuses.indexOf(action.status))
    return action[sort] || null
  }
  const values = new Map(shown.map((action) => [action.id, sortValue(action)]))
  // What says nothing stands last either way.
  return shown.sort((a, b) => {
    const [one, other] = [values.get(a.id) ?? null, values.get(b.id) ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return descending ? compare(other, one) : compare(one, other)
  })
}

/** Actions that belong together; `key` is a status, a factor or a lead, null for none of them. */
export interface ActionGroup {
  key: string | null
  actions: PlanAction[]
}

/** Groups actions in the order of the groups' values; one of several factors stands with its first. */
export function groupActions(
  actions: readonly PlanAction[],
  group: PlanGroup,
  factors: readonly string[],
): ActionGroup[] {
  const keyOf = (action: PlanAction): string | null => {
    if (group === 'status') return action.status
    if (group === 'lead') return leadKey(action) ?? null
    return factors.find((factor) => action.factors.includes(factor)) ?? null
  }
  const known: readonly string[] = group === 'status' ? actionStatuses : factors
  const place = (key: string | null) =>
    key === null ? Number.MAX_SAFE_INTEGER : known.indexOf(key)
  const groups = new Map<string | null, PlanAction[]>()
  for (const action of actions) {
    const key = keyOf(action)
    groups.set(key, [...(groups.get(key) ?? []), action])
  }
  return [...groups]
    .map(([key, members]) => ({ key, actions: members }))
    .sort((a, b) => place(a.key) - place(b.key))
}
