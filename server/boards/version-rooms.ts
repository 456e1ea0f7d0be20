import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import { areRatingsShown, type StageRules } from '#lib/access/access.ts'
import { rulesOf, stage } from '#lib/board/stage.ts'
import { commonSections, parseRoomName, type Room, roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'

/** A room of a board as it stood at one moment. */
export interface RoomCopy {
  /** Its name without the board's, e.g. `factor/know-local-context`. */
  room: string
  /** Everything in it, as one update. */
  bytes: Uint8Array
  /** Its state vector. */
  state: Uint8Array
}

/**
 * Copies every room of a board that all its members may read, in the order of their names; empty
 * ones are left out. Between two rooms everybody else has a turn.
 */
export async function copyRooms(
  { store, rooms }: { store: Store; rooms: Pick<Documents, 'peek'> },
  board: string,
): Promise<RoomCopy[]> {
  const rules = await rooms.peek(roomName({ board, section: 'stage' }), (doc) =>
    rulesOf(stage.on(doc)),
  )
  const copies: RoomCopy[] = []
  for (const room of await openRooms(store, board, rules)) {
    const copy = await rooms.peek(roomName(room), (doc) => ({
      bytes: Y.encodeStateAsUpdate(doc),
      state: Y.encodeStateVector(doc),
    }))
    if (copy.bytes.byteLength > 2) copies.push({ room: shortName(room), ...copy })
    await setImmediate()
  }
  return copies
}

/** A room's name without its board's. */
export const shortName = (room: Room): string => roomName(room).slice(room.board.length + 1)

/** The checksum of a version: SHA-256 over its rooms in their order, as hexadecimal digits. */
export function checksumOf(copies: readonly Pick<RoomCopy, 'room' | 'bytes'>[]): string {
  const sum = createHash('sha256')
  for (const { room, bytes } of copies) sum.update(`${room}\n${bytes.byteLength}\n`).update(bytes)
  return sum.digest('hex')
}

async function openRooms(store: Store, board: string, rules: StageRules): Promise<Room[]> {
  const rows = await store
    .selectFrom('rooms')
    .select('room')
    .where('room', 'like', `${board}/%`)
    .execute()
  // Rooms for all are looked at in any case: what was just begun may not be in the log yet.
  const common = commonSections.map((section) => roomName({ board, section }))
  const names = new Set([...common, ...rows.map(({ room }) => room)])
  return [...names].sort().flatMap((name) => {
    const room = parseRoomName(name)
    return room && isForAll(room, rules) ? [room] : []
  })
}

/** True for a room that no city and no person has for itself. */
function isForAll(room: Room, rules: StageRules): boolean {
  if (room.section === 'factor' || room.of === undefined) return true
  return room.section === 'assessment' && areRatingsShown(rules)
}
