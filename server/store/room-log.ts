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

/** Reads a room in the order in which it was written. A room never written to is empty. */
export async function loadRoom(store: Store, room: string): Promise<StoredRoom> {
  return store.transaction().execute(async (tx) => {
    const snapshot = await tx
      .selectFrom('snapshots')
      .select(['seq', 'bytes'])
      .where('room', '=', room)
      .executeTakeFirst()
    const since = snapshot?.seq ?? 0
    const rows = await tx
      .selectFrom('updates')
      .select(['seq', 'bytes'])
      .where('room', '=', room)
      .where('seq', '>', since)
      .orderBy('seq')
      .execute()
    return {
      snapshot: snapshot?.bytes,
      updates: rows.map((row) => row.bytes),
      seq: rows.at(-1)?.seq ?? since,
    }
  })
}

/** Appends entries behind `seq`, all or none of them, with the authors seen in them for the first time. */
export async function appendUpdates(
  store: Store,
  room: string,
  seq: number,
  entries: readonly LogEntry[],
  authors: ReadonlyMap<number, string>,
): Promise<void> {
  const at = new Date().toISOString()
  const rows = entries.map((entry, index) => ({ room, at, seq: seq + index + 1, ...entry }))
  await store.transaction().execute(async (tx) => {
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      await tx
        .insertInto('updates')
        .values(rows.slice(start, start + rowsPerInsert))
        .execute()
    }
    if (authors.size === 0) return
    const pairs = [...authors].map(([clientId, user]) => ({ room, clientId, user }))
    await tx
      .insertInto('authors')
      .values(pairs)
      .onConflict((c) => c.doNothing())
      .execute()
  })
}

/** Databases allow some 32,000 values in one statement; a row has five. */
const rowsPerInsert = 1000

/** Replaces everything up to `seq` by one state, in one transaction. */
export async function compactRoom(
  store: Store,
  room: string,
  seq: number,
  bytes: Uint8Array,
): Promise<void> {
  const row = { seq, bytes, at: new Date().toISOString() }
  await store.transaction().execute(async (tx) => {
    await tx
      .insertInto('snapshots')
      .values({ room, ...row })
      .onConflict((c) => c.column('room').doUpdateSet(row))
      .execute()
    await tx.deleteFrom('updates').where('room', '=', room).where('seq', '<=', seq).execute()
  })
}

/** True when the log is long enough, beside the snapshot, to be worth compacting. */
export const outweighs = (logBytes: number, snapshotBytes: number): boolean =>
  logBytes > limits.compactionBytes && logBytes > snapshotBytes
