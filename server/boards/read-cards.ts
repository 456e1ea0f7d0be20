import { type Brainstorm, readBrainstorm } from '#lib/board/brainstorm.ts'
import { factor } from '#lib/board/factor.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'
import { archivePeopleOf } from './people-names.ts'

/** Reads the groups and cards of a factor off the live document. */
export const readCards = (rooms: Documents, board: string, factorId: string): Promise<Brainstorm> =>
  rooms.read(roomName({ board, section: 'factor', factor: factorId }), (doc) => {
    const { groups, cards } = readBrainstorm(factor.on(doc))
    return { groups: [...groups], cards: [...cards] }
  })

/**
 * The names of all who are on a board, or were until their time there ended or it was brought in
 * from an archive, by their ids. A card
 * says itself who wrote it: nobody else's name may be read off by a made-up author.
 */
export async function namesOn(store: Store, board: string): Promise<Record<string, string>> {
  const rows = await store
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user')
    .select(['users.id', 'users.name'])
    .where('members.board', '=', board)
    .execute()
  const people = [...(await archivePeopleOf(store, board)), ...rows]
  return Object.fromEntries(people.map(({ id, name }) => [id, name]))
}
