import { type Delegation, delegations } from '#lib/access/access.ts'
import { chosenFields } from './actor-fields.ts'
import { type ActorMap, otherCity } from './actor-map.ts'
import type { Actor, Relation, RelationKind } from './actors.ts'

/** What cities are compared by. */
export const comparedFields = ['type', 'sector', 'level'] as const

export type ComparedField = (typeof comparedFields)[number]

/** What both cities have of one sort of actor. */
export interface CompareRow {
  /** The value that they share; null for those of whom nobody said it. */
  value: string | null
  of: Record<Delegation, Actor[]>
  /** The city that has none of them, or lacks all it has written down, while the other has some. */
  lacking: Delegation | undefined
}

/** Both cities side by side, sort by sort: where one lacks what the other has comes first. */
export function compareCities(list: readonly Actor[], field: ComparedField = 'type'): CompareRow[] {
  const rows = [...chosenFields[field], null].map((value): CompareRow => {
    const here = list.filter((actor) => actor[field] === value)
    const of = {
      mentor: here.filter(({ city }) => city === 'mentor'),
      mentee: here.filter(({ city }) => city === 'mentee'),
    }
    const has = (city: Delegation) => of[city].some(({ presence }) => presence !== 'missing')
    // Of actors of whom nobody said it, none can be said to be lacking.
    return { value, of, lacking: value === null ? undefined : lackingOne(has) }
  })
  return lackingFirst(rows.filter(({ of }) => of.mentor.length + of.mentee.length > 0))
}

/** A relation with the two actors at its ends. */
export interface Tie {
  relation: Relation
  from: Actor
  to: Actor
}

/** The relations of one kind between two sorts of actors in both cities. */
export interface TieRow {
  from: string
  kind: RelationKind
  to: string
  of: Record<Delegation, Tie[]>
  lacking: Delegation | undefined
}

/** How the actors of each city are related to each other: which ties has one that the other lacks? */
export function compareTies({ actors, relations }: ActorMap, field: ComparedField): TieRow[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const rows = new Map<string, TieRow>()
  for (const relation of relations) {
    const ends = [byId.get(relation.from), byId.get(relation.to)]
    // What goes both ways reads the same from either end.
    if (relation.direction === 'both') {
      ends.sort((a, b) => String(a?.[field]).localeCompare(String(b?.[field]), 'en'))
    }
    const [from, to] = ends
    if (!from || !to || from.city !== to.city) continue
    const [one, other] = [from[field], to[field]]
    if (one === null || other === null) continue
    const key = `${one} ${relation.kind} ${other}`
    const row = rows.get(key) ?? {
      from: one,
      kind: relation.kind,
      to: other,
      of: { mentor: [], mentee: [] },
      lacking: undefined,
    }
    row.of[from.city].push({ relation, from, to })
    rows.set(key, row)
  }
  return lackingFirst(
    [...rows.values()].map((row) => ({
      ...row,
      lacking: lackingOne((city) => row.of[city].length > 0),
    })),
  )
}

const lackingOne = (has: (city: Delegation) => boolean): Delegation | undefined =>
  delegations.find((city) => !has(city) && has(otherCity(city)))

const lackingFirst = <Row extends { lacking: Delegation | undefined }>(rows: Row[]): Row[] =>
  rows.sort((a, b) => Number(b.lacking !== undefined) - Number(a.lacking !== undefined))
