import { delegations, type Membership, mayBeShownContacts } from '#lib/access/access.ts'
import { actors, ownActors } from '#lib/board/actors.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/**
 * The contacts, by actor, that cities show to a member of the board: those of actors on their own
 * maps, while the city's people have chosen so. Nobody gets into the room that they stand in.
 */
export async function shownContacts(
  rooms: Pick<Documents, 'peek'>,
  board: string,
  member: Membership,
): Promise<Record<string, string>> {
  const shown: Record<string, string> = {}
  for (const of of delegations.filter((one) => mayBeShownContacts(one, member))) {
    const contacts = await rooms.peek(roomName({ board, section: 'actors', of }), (doc) => {
      const own = ownActors.on(doc)
      return own.shows.get('contacts') ? own.contacts.all() : {}
    })
    if (Object.keys(contacts).length === 0) continue
    const list = await rooms.peek(roomName({ board, section: 'actors' }), (doc) =>
      actors.on(doc).actors.list(),
    )
    for (const { id, city } of list) if (city === of && contacts[id]) shown[id] = contacts[id]
  }
  return shown
}
