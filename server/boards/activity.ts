import { sql } from 'kysely'
import type { Delegation } from '#lib/access/access.ts'
import { pastRounds } from '#lib/board/rounds.ts'
import { stage } from '#lib/board/stage.ts'
import { limits } from '#lib/limits.ts'
import { type Room, roomName } from '#lib/sync/room-name.ts'
import type { Program } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'

/** Something that was done on a board: where, by which city, and when. Never by whom. */
export type Deed = { at: string; of: Delegation | null } & (
  | { kind: 'written'; room: Room }
  | { kind: 'handed-in' | 'revealed' | 'round-begun' }
)

/**
 * What was done lately on a board, the latest first: per room, city and day when it was last
 * written in, as long as the room's log goes back, and what became of the ratings.
 */
export async function recentDeeds(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  board: string,
  among: readonly Room[],
): Promise<Deed[]> {
  const deeds = await writings(store, board, among)
  const milestones = await rooms.peek(roomName({ board, section: 'stage' }), (doc) => {
    const face = stage.on(doc)
    const { mentor, mentee, revealed } = face.ratings.all()
    return [
      ...(mentor ? [{ kind: 'handed-in' as const, of: 'mentor' as const, at: mentor.at }] : []),
      ...(mentee ? [{ kind: 'handed-in' as const, of: 'mentee' as const, at: mentee.at }] : []),
      ...(revealed ? [{ kind: 'revealed' as const, of: null, at: revealed.at }] : []),
      ...pastRounds(face).map(({ closed }) => ({
        kind: 'round-begun' as const,
        of: null,
        at: closed.at,
      })),
    ]
  })
  return [...deeds, ...milestones]
    .sort((a, b) => (a.at > b.at ? -1 : 1))
    .slice(0, limits.recentDeeds)
}

async function writings(store: Store, board: string, among: readonly Room[]): Promise<Deed[]> {
  const byName = new Map(among.map((room) => [roomName(room), room]))
  const day = sql<string>`substr(updates.at, 1, 10)`
  const rows = await store
    .selectFrom('updates')
    .innerJoin('members', (join) =>
      join.onRef('members.user', '=', 'updates.user').on('members.board', '=', board),
    )
    .select(({ fn }) => [
      'updates.room',
      'members.delegation',
      fn.max<string>('updates.at').as('at'),
    ])
    .where('updates.room', 'in', ['', ...byName.keys()])
    .groupBy(['updates.room', 'members.delegation', day])
    .execute()
  return rows.flatMap(({ room: name, delegation: of, at }) => {
    const room = byName.get(name)
    return room ? [{ kind: 'written' as const, room, of, at }] : []
  })
}
