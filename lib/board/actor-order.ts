import { type ChosenField, chosenFields, isChosen } from './actor-fields.ts'
import type { Actor } from './actors.ts'

/** By what actors can be put together in groups. */
export const groupings = ['city', 'sector', 'level', 'presence', 'type', 'factor'] as const

export type Grouping = (typeof groupings)[number]

/** By what a table is sorted, and which way. */
export interface Sorting {
  by: string
  down: boolean
}

type Ranked = (actor: Actor) => string | number | null

/**
 * Actors in the order of one of their fields: choices in the order in which they are offered, words
 * as a language sorts them, and what is not said last either way. Ties are in the order of names.
 */
export function sortActors(
  list: readonly Actor[],
  { by, down }: Sorting,
  compareWords: (a: string, b: string) => number,
): Actor[] {
  const rank = rankBy(by)
  const turn = down ? -1 : 1
  return [...list].sort((a, b) => {
    const [first, second] = [rank(a), rank(b)]
    const byName = compareWords(a.name, b.name) || (a.id < b.id ? -1 : 1)
    if (first === second) return byName
    if (first === null) return 1
    if (second === null) return -1
    const order =
      typeof first === 'number' && typeof second === 'number'
        ? first - second
        : compareWords(String(first), String(second))
    return order * turn || byName
  })
}

function rankBy(field: string): Ranked {
  if (isChosen(field)) return (actor) => placeOf(field, actor[field])
  if (field === 'factors') return ({ factors }) => factors.length || null
  return (actor) => {
    const value = (actor as Record<string, unknown>)[field]
    if (typeof value === 'number') return value
    return typeof value === 'string' && value !== '' ? value : null
  }
}

function placeOf(field: ChosenField, value: string | null): number | null {
  const values: readonly (string | null)[] = chosenFields[field]
  const place = values.indexOf(value)
  return place < 0 ? null : place
}

/** Some actors under the value that they share; '' for those that have none. */
export interface ActorGroup {
  value: string
  actors: Actor[]
}

/**
 * Actors in groups, in the order in which the values are offered, without a value last. One that
 * matters to several key factors stands under each of them.
 */
export function groupActors(
  list: readonly Actor[],
  by: Grouping,
  factors: readonly string[],
): ActorGroup[] {
  const values = by === 'factor' ? factors : chosenFields[by]
  const groups = new Map<string, Actor[]>([...values, ''].map((value) => [value, []]))
  for (const actor of list) {
    const own = by === 'factor' ? actor.factors.filter((id) => groups.has(id)) : [actor[by] ?? '']
    for (const value of own.length > 0 ? own : ['']) groups.get(value)?.push(actor)
  }
  return [...groups]
    .map(([value, members]) => ({ value, actors: members }))
    .filter(({ actors }) => actors.length > 0)
}
