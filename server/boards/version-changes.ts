import * as Y from 'yjs'
import type { Delegation } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'
import { archivePeopleOf } from './people-names.ts'

/** Somebody who wrote; those who are not on the board any more have no name here. */
export interface Writer {
  name: string | null
  delegation: Delegation | null
}

/** What was written in one room since the version before, and by whom. */
export interface RoomChange {
  /** The room's name without the board's. */
  room: string
  writers: Writer[]
}

/**
 * Who wrote in which room of a board between each version and the one before it, by version. Read
 * off the state vectors and the record of authors: whoever was erased is not in it, and deletions
 * leave no trace there.
 */
export async function changesByVersion(
  store: Store,
  board: string,
): Promise<Map<string, RoomChange[]>> {
  const writerOf = await writersOf(store, board)
  const rows = await store
    .selectFrom('versionRooms')
    .innerJoin('versions', 'versions.id', 'versionRooms.version')
    .select(['versionRooms.version', 'versionRooms.room', 'versionRooms.state'])
    .where('versions.board', '=', board)
    .orderBy('versions.at')
    .orderBy('versions.id', 'desc')
    .orderBy('versionRooms.place')
    .execute()
  const known = new Map<string, Map<number, number>>()
  const changes = new Map<string, RoomChange[]>()
  for (const { version, room, state } of rows) {
    const [before, now] = [known.get(room), Y.decodeStateVector(state)]
    known.set(room, now)
    const clients = [...now.keys()].filter((id) => (now.get(id) ?? 0) > (before?.get(id) ?? 0))
    if (clients.length === 0) continue
    const writers = [...new Set(clients.map((client) => writerOf(room, client)))]
    changes.set(version, [
      ...(changes.get(version) ?? []),
      { room, writers: writers.filter(isKnown) },
    ])
  }
  return changes
}

const isKnown = (writer: Writer | undefined): writer is Writer => writer !== undefined

/** Finds who wrote as one of Yjs's clients in a room; the same object for the same person. */
export async function writersOf(store: Store, board: string) {
  const people = await store
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user')
    .select(['users.id', 'users.name', 'members.delegation'])
    .where('members.board', '=', board)
    .execute()
  const members = new Map<string, Writer>(
    [...(await archivePeopleOf(store, board)), ...people].map(({ id, name, delegation }) => [
      id,
      { name, delegation },
    ]),
  )
  const former: Writer = { name: null, delegation: null }
  const rows = await store
    .selectFrom('authors')
    .select(['room', 'clientId', 'user'])
    .where('room', 'like', `${board}/%`)
    .execute()
  const authors = new Map(rows.map(({ room, clientId, user }) => [`${room} ${clientId}`, user]))
  return (room: string, client: number): Writer | undefined => {
    const user = authors.get(`${board}/${room} ${client}`)
    return user === undefined ? undefined : (members.get(user) ?? former)
  }
}
