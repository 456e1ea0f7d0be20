import type { Delegation } from '#lib/access/access.ts'
import { type FactorView, placesWritten, type Span, spansOf } from '#lib/board/factor-places.ts'
import { pastRounds } from '#lib/board/rounds.ts'
import { stage } from '#lib/board/stage.ts'
import { groupBy } from '#lib/group-by.ts'
import { limits } from '#lib/limits.ts'
import { type Room, roomName } from '#lib/sync/room-name.ts'
import type { Program } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'

/** Something that was done on a board: where, by which city, and when. Never by whom. */
export type Deed = { at: string; of: Delegation | null } & (
  | { kind: 'written'; room: Room; view?: FactorView; questions?: string[] }
  | { kind: 'handed-in' | 'revealed' | 'round-begun' }
)

type Ground = Pick<Program, 'rooms' | 'store'>

/**
 * What was done lately on a board, the latest first: per place, city and day when it was last
 * written in, as far back as the rooms' logs go, and what became of the ratings.
 */
export async function recentDeeds(
  ground: Ground,
  board: string,
  among: readonly Room[],
): Promise<Deed[]> {
  const byRoom = groupBy(await lately(ground.store, board, among), ({ room }) => room)
  const written = await Promise.all(
    among.map((room) => writings(ground, room, byRoom.get(roomName(room)) ?? [])),
  )
  const deeds = [...written.flat(), ...(await milestones(ground, board))]
  return deeds.sort((a, b) => (a.at > b.at ? -1 : 1)).slice(0, limits.recentDeeds)
}

interface Row {
  room: string
  bytes: Uint8Array
  of: Delegation | null
  at: string
}

const lately = (store: Store, board: string, among: readonly Room[]): Promise<Row[]> =>
  store
    .selectFrom('updates')
    .innerJoin('members', (join) =>
      join.onRef('members.user', '=', 'updates.user').on('members.board', '=', board),
    )
    .select(['updates.room', 'updates.bytes', 'updates.at', 'members.delegation as of'])
    .where('updates.room', 'in', ['', ...among.map(roomName)])
    .orderBy('updates.at', 'desc')
    .limit(limits.recentUpdates)
    .execute()

/** What was written in one room, by city and day; under a factor by its views as well. */
async function writings({ rooms }: Ground, room: Room, rows: readonly Row[]): Promise<Deed[]> {
  const days = [...groupBy(rows, ({ of, at }) => `${of} ${at.slice(0, 10)}`).values()]
  const parts = days.flatMap((day) => {
    const [last] = day
    const spans = room.section === 'factor' ? day.flatMap(({ bytes }) => spansOf(bytes)) : []
    return last
      ? [{ spans, deed: { kind: 'written' as const, room, of: last.of, at: last.at } }]
      : []
  })
  if (room.section !== 'factor' || parts.length === 0) return parts.map(({ deed }) => deed)
  return rooms.peek(roomName(room), (doc) =>
    parts.flatMap(({ spans, deed }): Deed[] => {
      const views = viewsOf(doc, spans)
      // Who only took something away left no place behind.
      return views.length === 0 ? [deed] : views.map((view) => ({ ...deed, ...view }))
    }),
  )
}

function viewsOf(doc: Parameters<typeof placesWritten>[0], spans: readonly Span[]) {
  const places = groupBy(placesWritten(doc, spans), ({ view }) => view)
  return [...places].map(([view, found]) => ({
    view,
    questions: found.flatMap(({ question }) => (question === null ? [] : [question])),
  }))
}

/** What became of the ratings. */
const milestones = ({ rooms }: Ground, board: string): Promise<Deed[]> =>
  rooms.peek(roomName({ board, section: 'stage' }), (doc) => {
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
