import { delegations } from '#lib/access/access.ts'
import { type ActorMap, readMap } from '#lib/board/actor-map.ts'
import type { Actor } from '#lib/board/actors.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads the actor map of both cities off the live document: the mentor's first, then by name. */
export async function readActorMap(
  rooms: Documents,
  board: string,
  locale: string,
): Promise<ActorMap> {
  const { compare } = new Intl.Collator(locale)
  const { actors, relations } = await rooms.read(roomName({ board, section: 'actors' }), (doc) => {
    const map = readMap(doc)
    return { actors: [...map.actors], relations: [...map.relations] }
  })
  actors.sort(
    (a, b) => delegations.indexOf(a.city) - delegations.indexOf(b.city) || compare(a.name, b.name),
  )
  return { actors, relations }
}

/** The actors of both cities alone. */
export async function readActors(
  rooms: Documents,
  board: string,
  locale: string,
): Promise<Actor[]> {
  return [...(await readActorMap(rooms, board, locale)).actors]
}
