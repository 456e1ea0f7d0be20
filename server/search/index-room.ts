import { sql } from 'kysely'
import { textsOfRoom } from '#lib/search/texts-of-room.ts'
import { parseRoomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'
import { writeTexts } from './write-texts.ts'

/** What the search is made from. */
export interface SearchGround {
  store: Store
  rooms: Pick<Documents, 'peek'>
}

/** The form of what is kept for the search: a higher number makes all of it anew. */
export const searchForm = 1

/**
 * Brings what can be found in a room up to date. Reads the live document where it is open, so
 * nothing waits for it; does nothing for a board that is no more.
 */
export async function indexRoom({ store, rooms }: SearchGround, name: string): Promise<void> {
  const room = parseRoomName(name)
  if (!room) return
  const [last, board] = [await lastNumber(store, name), room.board]
  if (last === undefined || !(await exists(store, board))) return
  const texts = await rooms.peek(name, (doc) => textsOfRoom(room, doc))
  const own = room.section !== 'factor' && room.of !== undefined
  await store.transaction().execute(async (tx) => {
    // Who read the room earlier must not write over what somebody else read later.
    if (!(await mark(tx, { room: name, board, seq: last }))) return
    await writeTexts(tx, { board, room: name, own, at: new Date().toISOString(), texts })
  })
}

/** Notes up to which number a room can be searched; false when somebody else is further. */
export async function mark(
  tx: Store,
  { room, board, seq }: { room: string; board: string; seq: number },
): Promise<boolean> {
  const row = { seq, form: searchForm }
  const written = await tx
    .insertInto('searchedRooms')
    .values({ room, board, ...row })
    .onConflict((c) => c.column('room').doUpdateSet(row).where('searchedRooms.seq', '<=', seq))
    .returning('seq')
    .executeTakeFirst()
  return written !== undefined
}

async function lastNumber(store: Store, room: string): Promise<number | undefined> {
  const row = await store
    .selectFrom('rooms')
    .select('seq')
    .where('room', '=', room)
    .executeTakeFirst()
  return row?.seq
}

async function exists(store: Store, board: string): Promise<boolean> {
  const row = await store
    .selectFrom('boards')
    .select('id')
    .where('id', '=', board)
    .executeTakeFirst()
  return row !== undefined
}

/** Rooms of which something may not be found yet, some at a time. */
export async function roomsBehind(store: Store, most: number): Promise<string[]> {
  const rows = await store
    .selectFrom('rooms')
    .leftJoin('searchedRooms', 'searchedRooms.room', 'rooms.room')
    .select('rooms.room')
    .where((where) =>
      where.or([
        where('searchedRooms.room', 'is', null),
        where('searchedRooms.seq', '<', where.ref('rooms.seq')),
        where('searchedRooms.form', '<', searchForm),
      ]),
    )
    // A deleted board may have left something behind that nobody can find.
    .where((where) =>
      where.exists(
        where
          .selectFrom('boards')
          .select('boards.id')
          .where('rooms.room', 'like', sql<string>`boards.id || '/%'`),
      ),
    )
    .orderBy('rooms.room')
    .limit(most)
    .execute()
  return rows.map(({ room }) => room)
}
