import type { Doc } from 'yjs'
import type { Delegation } from '#lib/access/access.ts'
import type { ActorMap } from './actor-map.ts'
import { type Actor, actors, ownActors } from './actors.ts'

/** True for a person whose name a city keeps to itself, if it keeps those of persons. */
export const isKept = ({ kind, city }: Pick<Actor, 'kind' | 'city'>, of: Delegation): boolean =>
  kind === 'person' && city === of

/** The map as a city's own people see it: with the names that it keeps to itself. */
export function withKeptNames(map: ActorMap, names: Readonly<Record<string, string>>): ActorMap {
  if (Object.keys(names).length === 0) return map
  return {
    ...map,
    actors: map.actors.map((actor) => {
      const name = actor.name || names[actor.id] || ''
      return name === actor.name ? actor : { ...actor, name }
    }),
  }
}

/** What moves names: no deed of a person's, so that nobody's undo puts one back on the map. */
const moving = Symbol('kept names')

/**
 * Takes the names of a city's persons off the map into the city's own room where it keeps them to
 * itself, and puts back those that it keeps no more. Changes nothing where all stand as they should.
 */
export function moveNames(map: Doc, own: Doc, of: Delegation): void {
  const [{ actors: list }, { names, shows }] = [actors.on(map), ownActors.on(own)]
  const keeps = !shows.get('names')
  for (const actor of list.list()) {
    if (actor.city !== of) continue
    const { id, name } = actor
    const kept = names.get(id)
    const isToKeep = keeps && isKept(actor, of)
    if (isToKeep && name !== '') {
      // Written where it goes before it is taken away: a crash in between leaves it twice.
      own.transact(() => names.set(id, name), moving)
      map.transact(() => list.patch(id, { name: '' }), moving)
    } else if (!isToKeep && kept !== '') {
      if (name === '') map.transact(() => list.patch(id, { name: kept }), moving)
      own.transact(() => names.clear(id), moving)
    }
  }
}
