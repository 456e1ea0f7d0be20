import { limits } from '#lib/limits.ts'
import type { Log } from '#server/log.ts'
import type { Store } from '#server/store/open-store.ts'
import { findBoard } from './boards.ts'
import { usageByBoard } from './usage.ts'
import { checksumOf, copyRooms } from './version-rooms.ts'
import { type VersionGround, writeVersion } from './versions.ts'

/** Milliseconds for which the last version of a board is recent enough: the job may come early. */
const recentMs = 0.8 * limits.dailyMs

/**
 * Saves a version of every board on which something was changed since its last one, and forgets
 * the oldest of those that were saved by themselves. `now` in ms since 1970.
 */
export async function saveDailyVersions(
  ground: VersionGround & { log: Log },
  now = Date.now(),
): Promise<void> {
  const { store, log } = ground
  const last = await lastVersions(store)
  for (const [id, { changedAt }] of await usageByBoard(store)) {
    const board = await findBoard(store, id)
    if (!board || changedAt === null) continue
    const before = last.get(id)
    const since = before?.at ?? board.createdAt
    if (Date.parse(since) > now - recentMs || (before && changedAt <= before.at)) continue
    const copies = await copyRooms(ground, id)
    // A private room may have changed, which no version holds.
    if (copies.length === 0 || checksumOf(copies) === before?.checksum) continue
    const daily = { kind: 'daily', name: '', note: '', author: null } as const
    await writeVersion(store, board, daily, copies)
    await forgetOldest(store, id)
    log.info({ event: 'version saved', board: id })
  }
}

/** The newest version of each board. */
async function lastVersions(store: Store) {
  const rows = await store
    .selectFrom('versions')
    .select(['board', 'at', 'checksum'])
    .orderBy('at')
    .execute()
  return new Map(rows.map((row) => [row.board, row]))
}

async function forgetOldest(store: Store, board: string): Promise<void> {
  const own = await store
    .selectFrom('versions')
    .select('id')
    .where('board', '=', board)
    .where('kind', 'in', ['daily', 'before-restore'])
    .orderBy('at', 'desc')
    .execute()
  const old = own.slice(limits.dailyVersions).map(({ id }) => id)
  if (old.length > 0) await store.deleteFrom('versions').where('id', 'in', old).execute()
}
