import { sql } from 'kysely'
import type { Store } from '#server/store/open-store.ts'

/** What a board takes up, and when something was last written on it. */
export interface Usage {
  /** Bytes of the logs and snapshots of all its rooms. */
  bytes: number
  changedAt: string | null
}

/** The usage of every board that anything was written on, by its id. */
export async function usageByBoard(store: Store): Promise<Map<string, Usage>> {
  const boards = new Map<string, Usage>()
  for (const table of ['updates', 'snapshots'] as const) {
    const rooms = await store
      .selectFrom(table)
      .select(({ fn }) => [
        'room',
        fn.sum<number>(sql`length(bytes)`).as('bytes'),
        fn.max('at').as('at'),
      ])
      .groupBy('room')
      .execute()
    for (const { room, bytes, at } of rooms) {
      const board = room.split('/', 1)[0] ?? ''
      const known = boards.get(board) ?? { bytes: 0, changedAt: null }
      boards.set(board, {
        bytes: known.bytes + Number(bytes),
        changedAt: known.changedAt !== null && known.changedAt > at ? known.changedAt : at,
      })
    }
  }
  return boards
}
