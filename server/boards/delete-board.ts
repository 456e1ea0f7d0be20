import type { Store } from '#server/store/open-store.ts'
import { searchTables } from '#server/store/search-tables.ts'
import { lockBoard } from './lock-board.ts'

/**
 * Deletes a board with its members, invitations, sessions and everything that was written on it.
 * `letGo` then ends its live rooms, here and in the other processes. `unless`, asked in the
 * transaction, may keep the board after all. Gives whether it was deleted.
 */
export async function deleteBoard(
  store: Store,
  board: string,
  letGo: (board: string) => Promise<void>,
  unless: (store: Store) => Promise<boolean> = async () => false,
): Promise<boolean> {
  const isDeleted = await store.transaction().execute(async (tx) => {
    if (!(await lockBoard(tx, board)) || (await unless(tx))) return false
    await deleteRooms(tx, board)
    // Members, invitations and sessions go with their board.
    await tx.deleteFrom('boards').where('id', '=', board).execute()
    return true
  })
  if (!isDeleted) return false
  await letGo(board)
  await deleteRooms(store, board)
  return true
}

/** Deletes what is written, and by whom, in all rooms of a board. */
async function deleteRooms(store: Store, board: string): Promise<void> {
  // The numbers first, as writers do it: whoever is writing finishes before the rest is looked at.
  const tables = ['rooms', 'updates', 'snapshots', 'authors', ...searchTables] as const
  for (const table of tables) {
    await store.deleteFrom(table).where('room', 'like', `${board}/%`).execute()
  }
}

/**
 * Deletes what a process that had not yet heard of a board's end still wrote to its rooms. Only
 * boards whose deletion is in the audit log: a board's rooms may be older than the board.
 */
export async function deleteLeftovers(store: Store): Promise<void> {
  const rows = await store
    .selectFrom('audit')
    .select('board')
    .distinct()
    .where('action', '=', 'board deleted')
    .where('board', 'not in', (boards) => boards.selectFrom('boards').select('id'))
    .execute()
  for (const { board } of rows) if (board) await deleteRooms(store, board)
}
