import * as Y from 'yjs'
import type { Difference } from '#lib/report/difference.ts'
import type { Store } from '#server/store/open-store.ts'

/** A room of a version, or of the board as it is now, with its state vector. */
export interface RoomState {
  room: string
  state: Uint8Array
}

/** The state vectors of a version's rooms. */
export const statesOf = (store: Store, version: string): Promise<RoomState[]> =>
  store
    .selectFrom('versionRooms')
    .select(['room', 'state'])
    .where('version', '=', version)
    .execute()

/**
 * Who wrote in which room of a board between two moments, by room without the board's name; ids of
 * users. Whoever was erased is not in it, and who only took something away left no trace.
 */
export async function writersBetween(
  store: Store,
  board: string,
  before: readonly RoomState[],
  after: readonly RoomState[],
): Promise<Map<string, Set<string>>> {
  const rows = await store
    .selectFrom('authors')
    .innerJoin('users', 'users.id', 'authors.user')
    .select(['authors.room', 'authors.clientId', 'authors.user'])
    .where('authors.room', 'like', `${board}/%`)
    .execute()
  const authors = new Map(rows.map(({ room, clientId, user }) => [`${room} ${clientId}`, user]))
  const known = new Map(before.map(({ room, state }) => [room, Y.decodeStateVector(state)]))
  return new Map(
    after.map(({ room, state }) => {
      const was = known.get(room)
      const clients = [...Y.decodeStateVector(state)].filter(
        ([client, clock]) => clock > (was?.get(client) ?? 0),
      )
      const users = clients.flatMap(([client]) => authors.get(`${board}/${room} ${client}`) ?? [])
      return [room, new Set(users)]
    }),
  )
}

/** The room that a difference is in, without its board's name. */
export function roomOfDifference({ part, factor, city, what }: Difference): string {
  if (part === 'ratings')
    return isAgreed(what) || city === null ? 'assessment' : `assessment@${city}`
  if (factor !== null) return `factor/${factor}`
  if (part === 'factors' || part === 'overview') return ''
  return part
}

const isAgreed = (what: Difference['what']) => what.kind === 'rating' && what.of === 'agreed'
