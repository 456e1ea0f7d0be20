import { delegations } from '#lib/access/access.ts'
import { type Actor, actors } from '#lib/board/actors.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads the actors of both cities off the live document: the mentor's first, then by name. */
export async function readActors(
  rooms: Documents,
  board: string,
  locale: string,
): Promise<Actor[]> {
  const { compare } = new Intl.Collator(locale)
  const list = await rooms.read(roomName({ board, section: 'actors' }), (doc) => [
    ...actors.on(doc).actors.list(),
  ])
  return list.sort(
    (a, b) => delegations.indexOf(a.city) - delegations.indexOf(b.city) || compare(a.name, b.name),
  )
}
