import * as Y from 'yjs'
import type { Delegation } from '#lib/access/access.ts'
import { parseRoomName, type Room } from '#lib/sync/room-name.ts'
import type { Program } from '#server/program.ts'
import type { Board } from './boards.ts'
import { writersOf } from './version-changes.ts'
import { copyRooms } from './version-rooms.ts'

/** A place of a board in which something was written, and by which cities; null: of neither. */
export interface PlaceChange {
  room: Room
  of: (Delegation | null)[]
}

/**
 * Where a board was written in since its last version that is older than a moment (ISO 8601), or
 * since it was made; with that version's moment. Read off state vectors: deletions are not seen.
 */
export async function changesSince(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  board: Board,
  before: string,
): Promise<{ since: string; changes: PlaceChange[] }> {
  const version = await store
    .selectFrom('versions')
    .select(['id', 'at'])
    .where('board', '=', board.id)
    .where('at', '<', before)
    .orderBy('at', 'desc')
    .executeTakeFirst()
  const kept = version
    ? await store
        .selectFrom('versionRooms')
        .select(['room', 'state'])
        .where('version', '=', version.id)
        .execute()
    : []
  const then = new Map(kept.map(({ room, state }) => [room, Y.decodeStateVector(state)]))
  const writerOf = await writersOf(store, board.id)
  const copies = await copyRooms({ rooms, store }, board.id)
  const changes = copies.flatMap(({ room: name, state }): PlaceChange[] => {
    const room = parseRoomName(`${board.id}/${name}`)
    const known = then.get(name)
    const writers = [...Y.decodeStateVector(state)].flatMap(([client, clock]) =>
      clock > (known?.get(client) ?? 0) ? (writerOf(name, client) ?? []) : [],
    )
    if (!room || writers.length === 0) return []
    return [{ room, of: [...new Set(writers.map(({ delegation }) => delegation))] }]
  })
  return { since: version?.at ?? board.createdAt, changes }
}
