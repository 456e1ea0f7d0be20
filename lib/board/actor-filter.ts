import { type Delegation, delegations } from '#lib/access/access.ts'
import { holdsWords } from '#lib/find-words.ts'
import { type ChosenField, chosenFields } from './actor-fields.ts'
import type { Actor } from './actors.ts'

/** The fields by which a map can be narrowed down, each to one value. */
export const filteredFields = ['sector', 'type', 'level', 'presence', 'stance'] as const

type FilteredField = (typeof filteredFields)[number]

/** Which actors are looked at; '' stands for all. The same in every view: it stands in the address. */
export type ActorFilter = Record<FilteredField | 'factor' | 'find', string> & {
  city: Delegation | ''
}

/** Looks at everything. */
export const openFilter: ActorFilter = {
  city: '',
  find: '',
  sector: '',
  type: '',
  level: '',
  presence: '',
  stance: '',
  factor: '',
}

const known = (field: ChosenField, value: string): string =>
  chosenFields[field].find((one) => one === value) ?? ''

/** Reads a filter off an address; what it does not know counts for nothing. */
export function readFilter(query: Pick<URLSearchParams, 'get'>): ActorFilter {
  const chosen = filteredFields.map((field) => [field, known(field, query.get(field) ?? '')])
  return {
    ...openFilter,
    ...Object.fromEntries(chosen),
    city: delegations.find((city) => city === query.get('city')) ?? '',
    factor: query.get('factor') ?? '',
    find: query.get('find') ?? '',
  }
}

/** The query of an address with a filter in it; what else stands there stays. */
export function writeFilter(filter: ActorFilter, query: URLSearchParams): URLSearchParams {
  const next = new URLSearchParams(query)
  for (const [field, value] of Object.entries(filter)) {
    if (value === '') next.delete(field)
    else next.set(field, value)
  }
  return next
}

/** True for an actor that a filter lets through. */
export const passes = (actor: Actor, filter: ActorFilter): boolean =>
  (filter.city === '' || actor.city === filter.city) &&
  filteredFields.every((field) => filter[field] === '' || actor[field] === filter[field]) &&
  (filter.factor === '' || actor.factors.includes(filter.factor)) &&
  (filter.find === '' || holdsWords(`${actor.name} ${actor.role} ${actor.note}`, filter.find))

/** True while something narrows the map down, the choice of a city apart. */
export const isNarrow = (filter: ActorFilter): boolean =>
  Object.entries(filter).some(([field, value]) => field !== 'city' && value !== '')
