import { sql } from 'kysely'
import { limits } from '#lib/limits.ts'
import type { Store } from './open-store.ts'
import type { Append } from './room-log.ts'

/**
 * Appends to the logs of rooms in one PostgreSQL transaction, a statement for each table. Whoever
 * has been erased since they wrote is named no more.
 */
export async function postgresAppend(
  store: Store,
  appends: readonly Append[],
): Promise<Map<string, number>> {
  const at = new Date().toISOString()
  // Always in one order: two processes that want the same rooms never wait for each other.
  const inOrder = [...appends].sort((a, b) => (a.room < b.room ? -1 : 1))
  return store.transaction().execute(async (tx) => {
    // A room that another process holds on to must not keep this one's other rooms waiting.
    await sql`set local lock_timeout = ${sql.lit(limits.roomLockMs)}`.execute(tx)
    const counts = inOrder.map(({ room, entries }) => sql`(${room}, ${entries.length})`)
    const numbered = await sql<{ room: string; seq: number }>`
      insert into rooms (room, seq) values ${sql.join(counts)}
      on conflict (room) do update set seq = rooms.seq + excluded.seq
      returning room, seq`.execute(tx)
    const known = await keepUsers(tx, inOrder)
    const lasts = new Map(numbered.rows.map(({ room, seq }) => [room, seq]))
    const rows = inOrder.flatMap(({ room, entries }) => {
      const before = (lasts.get(room) ?? 0) - entries.length
      return entries.map(
        ({ bytes, user }, index) =>
          sql`(${room}, ${before + index + 1}, ${bytes}, ${known.has(user) ? user : null}, ${at})`,
      )
    })
    for (let start = 0; start < rows.length; start += rowsPerInsert) {
      const some = sql.join(rows.slice(start, start + rowsPerInsert))
      await sql`insert into updates (room, seq, bytes, "user", at) values ${some}`.execute(tx)
    }
    const pairs = inOrder.flatMap(({ room, authors }) =>
      [...authors]
        .filter(([, user]) => known.has(user))
        .map(([clientId, user]) => ({ room, clientId, user })),
    )
    for (let start = 0; start < pairs.length; start += rowsPerInsert) {
      await tx
        .insertInto('authors')
        .values(pairs.slice(start, start + rowsPerInsert))
        .onConflict((c) => c.doNothing())
        .execute()
    }
    return lasts
  })
}

/**
 * Those of the writers who are still users. None of them can be erased before this transaction
 * ends: the erasure then finds what it wrote.
 */
async function keepUsers(tx: Store, appends: readonly Append[]): Promise<Set<string | null>> {
  const named = appends.flatMap(({ entries, authors }) => [
    ...entries.flatMap(({ user }) => user ?? []),
    ...authors.values(),
  ])
  const users = [...new Set(named)]
  if (users.length === 0) return new Set()
  const rows = await tx
    .selectFrom('users')
    .select('id')
    .where('id', 'in', users)
    .forKeyShare()
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** Databases allow some 32,000 values in one statement; a row has five. */
const rowsPerInsert = 1000
