import type { Delegation } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'
import { archivePeopleOf } from './people-names.ts'

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
  const members = await store
    .selectFrom('members')
    .select(['user', 'delegation'])
    .where('board', '=', board)
    .execute()
  const people = new Map([
    ...(await archivePeopleOf(store, board)).map((one) => [one.id, one.delegation] as const),
    ...members.map((one) => [one.user, one.delegation] as const),
  ])
  const rows = await store
    .selectFrom('authors')
    .select(['room', 'clientId', 'user'])
    .where('room', 'in', [...new Set(written.map(({ room }) => room))])
    .execute()
  const cities = new Map(rows.map((row) => [`${row.room} ${row.clientId}`, people.get(row.user)]))
  for (const { room, client, letters } of written) {
    balance[cities.get(`${room} ${client}`) ?? 'neither'] += letters
  }
  return balance
}
