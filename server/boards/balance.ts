import type { Delegation } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'

/** Letters that one Yjs client wrote in a room and that still stand there. */
export interface Written {
  room: string
  client: number
  letters: number
}

/** How many letters on a board are of which city, and of people who belong to neither. */
export type Balance = Record<Delegation | 'neither', number>

/**
 * Counts what stands on a board by city, never by person. Whoever left the board, was erased, or
 * belongs to no city counts as neither; so does what was prepared before anybody came.
 */
export async function balanceOf(
  store: Store,
  board: string,
  written: readonly Written[],
): Promise<Balance> {
  const balance: Balance = { mentor: 0, mentee: 0, neither: 0 }
  if (written.length === 0) return balance
  const rows = await store
    .selectFrom('authors')
    .innerJoin('members', (join) =>
      join.onRef('members.user', '=', 'authors.user').on('members.board', '=', board),
    )
    .select(['authors.room', 'authors.clientId', 'members.delegation'])
    .where('authors.room', 'in', [...new Set(written.map(({ room }) => room))])
    .execute()
  const cities = new Map(rows.map((row) => [`${row.room} ${row.clientId}`, row.delegation]))
  for (const { room, client, letters } of written) {
    balance[cities.get(`${room} ${client}`) ?? 'neither'] += letters
  }
  return balance
}
