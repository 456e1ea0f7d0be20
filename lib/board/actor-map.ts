import type { Doc } from 'yjs'
import type { Delegation } from '#lib/access/access.ts'
import { type Actor, type ActorFields, actors, type Relation } from './actors.ts'
import { localEdit } from './local-edit.ts'

/** The actor map as it is read: its actors, and the relations whose two ends are there. */
export interface ActorMap {
  actors: readonly Actor[]
  relations: readonly Relation[]
}

/** Nothing on the map yet. */
export const emptyMap: ActorMap = { actors: [], relations: [] }

/** Reads the map off a document. A relation one of whose actors is gone is passed over. */
export function readMap(doc: Doc): ActorMap {
  const face = actors.on(doc)
  const list = face.actors.list()
  return { actors: list, relations: whole(face.relations.list(), list) }
}

/** The relations between actors that are there. */
export function whole(relations: readonly Relation[], list: readonly Actor[]): Relation[] {
  const ids = new Set(list.map(({ id }) => id))
  return relations.filter(({ from, to }) => from !== to && ids.has(from) && ids.has(to))
}

/** Several changes to the map as one, which one undo takes back. */
export function together<Result>(doc: Doc, change: () => Result): Result {
  return doc.transact(change, localEdit)
}

/** Gives several actors the same values. */
export function patchActors(doc: Doc, ids: Iterable<string>, fields: ActorFields): void {
  const face = actors.on(doc)
  together(doc, () => {
    for (const id of ids) face.actors.patch(id, fields)
  })
}

/** Adds a key factor to those of several actors. */
export function addFactor(doc: Doc, list: readonly Actor[], factor: string): void {
  const face = actors.on(doc)
  together(doc, () => {
    for (const { id, factors } of list) face.actors.patch(id, { factors: [...factors, factor] })
  })
}

/** Writes where actors stand in the network, in whole units. */
export function placeActors(doc: Doc, places: ReadonlyMap<string, readonly [number, number]>) {
  const face = actors.on(doc)
  together(doc, () => {
    for (const [id, [x, y]] of places) {
      face.actors.patch(id, { pos: [Math.round(x), Math.round(y)] })
    }
  })
}

/** Removes actors and the relations that they are in. */
export function removeActors(doc: Doc, ids: ReadonlySet<string>): void {
  const face = actors.on(doc)
  together(doc, () => {
    for (const { id, from, to } of face.relations.list()) {
      if (ids.has(from) || ids.has(to)) face.relations.remove(id)
    }
    for (const id of ids) face.actors.remove(id)
  })
}

/** Adds a relation unless there is one of its kind between the two; gives its id, or undefined. */
export function connectActors(
  doc: Doc,
  { from, to, kind }: Pick<Relation, 'from' | 'to' | 'kind'>,
): string | undefined {
  const { relations } = actors.on(doc)
  const isThere = relations.list().some((known) => isSameRelation(known, { from, to, kind }))
  if (from === to || isThere) return undefined
  const direction = kind === 'cooperates' || kind === 'conflicts' ? 'both' : 'one'
  return relations.add({ from, to, kind, direction })
}

type Ends = Pick<Relation, 'from' | 'to' | 'kind'>

/** True for two relations of one kind between the same two actors, whichever way a mutual one is read. */
export const isSameRelation = (one: Ends & Partial<Relation>, other: Ends): boolean =>
  one.kind === other.kind &&
  ((one.from === other.from && one.to === other.to) ||
    (one.direction === 'both' && one.from === other.to && one.to === other.from))

/** Somebody whom an actor is related to, and by what. */
export interface Neighbour {
  actor: Actor
  relation: Relation
  /** True when the relation leads from the actor to the neighbour. */
  isOutgoing: boolean
}

/** The relations of each actor with whoever stands at their other end, in the order of relations. */
export function neighbours({ actors: list, relations }: ActorMap): Map<string, Neighbour[]> {
  const byId = new Map(list.map((actor) => [actor.id, actor]))
  const found = new Map<string, Neighbour[]>(list.map(({ id }) => [id, []]))
  for (const relation of relations) {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)]
    if (!from || !to) continue
    found.get(from.id)?.push({ actor: to, relation, isOutgoing: true })
    found.get(to.id)?.push({ actor: from, relation, isOutgoing: false })
  }
  return found
}

/** The other of the two cities. */
export const otherCity = (city: Delegation): Delegation => (city === 'mentor' ? 'mentee' : 'mentor')

/** What a city gets when it writes down that it lacks what the other one has: the sort, not the name. */
export const asMissing = (
  { kind, sector, type, level, factors }: Actor,
  city: Delegation,
  name: string,
): ActorFields & { name: string; city: Delegation } => ({
  name,
  city,
  // A person stays at home.
  kind: kind === 'person' ? null : kind,
  sector,
  type,
  level,
  factors,
  presence: 'missing',
})
