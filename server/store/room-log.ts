import { limits } from '#lib/limits.ts'
import type { Store } from './open-store.ts'

/** What is stored of a room: its compacted state, the updates since, and the last sequence number. */
export interface StoredRoom {
  snapshot: Uint8Array | undefined
  updates: Uint8Array[]
  seq: number
}

/** One row of the log before it has a number. */
export interface LogEntry {
  bytes: Uint8Array
  user: string | null
}

/**
 * Reads what is stored of a room behind `since`, in the order in which it was written, from one
 * moment of the database. A snapshot comes only when it holds more than `since`; a room never
 * written to is empty.
 */
export async function readRoom(store: Store, room: string, since = 0): Promise<StoredRoom> {
  const reading = store.transaction().setIsolationLevel('repeatable read')
  return reading.execute(async (tx) => {
    const snapshot = await tx
      .selectFrom('snapshots')
      .select(['seq', 'bytes'])
      .where('room', '=', room)
      .where('seq', '>', since)
      .executeTakeFirst()
    const known = snapshot?.seq ?? since
    const rows = await tx
      .selectFrom('updates')
      .select(['seq', 'bytes'])
      .where('room', '=', room)
      .where('seq', '>', known)
      .orderBy('seq')
      .execute()
    return {
      snapshot: snapshot?.bytes,
      updates: rows.map((row) => row.bytes),
      seq: rows.at(-1)?.seq ?? known,
    }
  })
}

/** What is to be appended to one room's log, with the authors seen in it for the first time. */
export interface Append {
  room: string
  entries: readonly LogEntry[]
  authors: ReadonlyMap<number, string>
}

/**
 * Appends to the logs of rooms, of each once, all or nothing; gives each room's last number.
 * Writers of one room take turns, so its numbers have no holes for any reader.
 */
export type AppendAll = (appends: readonly Append[]) => Promise<Map<string, number>>

/**
 * Replaces everything up to `seq` by one state, in one transaction. Does nothing, and says false,
 * when another process has stored a state that covers more.
 */
export async function compactRoom(
  store: Store,
  room: string,
  seq: number,
  bytes: Uint8Array,
): Promise<boolean> {
  const row = { seq, bytes, at: new Date().toISOString() }
  return store.transaction().execute(async (tx) => {
    const written = await tx
      .insertInto('snapshots')
      .values({ room, ...row })
      .onConflict((c) => c.column('room').doUpdateSet(row).where('snapshots.seq', '<=', seq))
      .returning('seq')
      .executeTakeFirst()
    if (!written) return false
    await tx.deleteFrom('updates').where('room', '=', room).where('seq', '<=', seq).execute()
    return true
  })
}

/** The last number of each of these rooms that was ever written to. */
export async function lastNumbers(
  store: Store,
  rooms: readonly string[],
): Promise<Map<string, number>> {
  if (rooms.length === 0) return new Map()
  const rows = await store
    .selectFrom('rooms')
    .select(['room', 'seq'])
    .where('room', 'in', rooms)
    .execute()
  return new Map(rows.map(({ room, seq }) => [room, seq]))
}

/** True when the log is long enough, beside the snapshot, to be worth compacting. */
export const outweighs = (logBytes: number, snapshotBytes: number): boolean =>
  logBytes > limits.compactionBytes && logBytes > snapshotBytes
