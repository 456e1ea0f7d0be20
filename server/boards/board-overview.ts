import type { Doc } from 'yjs'
import type { Delegation, Membership } from '#lib/access/access.ts'
import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import { type Actor, actors } from '#lib/board/actors.ts'
import { assessment } from '#lib/board/assessment.ts'
import { type ContextView, context, readContext } from '#lib/board/context.ts'
import { factor } from '#lib/board/factor.ts'
import { type FactorState, readFactorState } from '#lib/board/factor-state.ts'
import { lettersByClient } from '#lib/board/letters.ts'
import { type PlanAction, plan } from '#lib/board/plan.ts'
import { isAgreed, isRated, readerOfAll } from '#lib/board/ratings.ts'
import { pastRounds } from '#lib/board/rounds.ts'
import { stage } from '#lib/board/stage.ts'
import { type Standings, standingsOf } from '#lib/board/standing.ts'
import { type Room, roomName } from '#lib/sync/room-name.ts'
import type { Documents, Program } from '#server/program.ts'
import { type Deed, recentDeeds } from './activity.ts'
import { type Balance, balanceOf, type Written } from './balance.ts'
import { readRatings } from './read-ratings.ts'

/** What a board's overview tells: everything on the board at this moment, read at a glance. */
export interface BoardOverview {
  /** By key factor, in the benchmark's order. */
  factors: (FactorState & { id: string })[]
  standings: Standings
  /** By context factor. */
  context: Record<string, Record<Delegation, ContextView>>
  actors: readonly Actor[]
  actions: readonly PlanAction[]
  balance: Balance
  activity: Deed[]
  /** True as long as nobody has done anything here. */
  isUntouched: boolean
}

/**
 * Reads a board's overview for one of its members. Rooms that nobody has open are looked into and
 * not opened: a glance at a board must not keep a dozen documents in memory.
 */
export async function readBoardOverview(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  board: string,
  member: Membership,
  benchmark: Benchmark,
): Promise<BoardOverview> {
  const look = glances(rooms)
  const ids = benchmark.keyFactors.map(({ id }) => id)
  const scale = benchmark.keyFactors[0]?.steps.map(({ id }) => id)
  const common = (section: 'actors' | 'assessment' | 'context' | 'plan') => ({ board, section })
  const factorStates = benchmark.keyFactors.map(async ({ id, questions }) => ({
    id,
    ...(await look.at({ board, section: 'factor', factor: id }, factor, (doc) =>
      readFactorState(doc, questions),
    )),
  }))
  const [factors, views, map, actions, { rounds, ratings }] = await Promise.all([
    Promise.all(factorStates),
    look.at(common('context'), context, (doc) =>
      Object.fromEntries(
        benchmark.contextFactors.map(({ id }) => [id, readContext(context.on(doc), id)]),
      ),
    ),
    look.at(common('actors'), actors, (doc) => [...actors.on(doc).actors.list()]),
    look.at(common('plan'), plan, (doc) => [...plan.on(doc).actions.list()]),
    ratingsForAll(rooms, board, member, ids),
    look.at(common('assessment'), assessment, () => undefined),
  ])
  const [balance, activity] = await Promise.all([
    balanceOf(store, board, look.written),
    recentDeeds({ rooms, store }, board, look.rooms),
  ])
  const own = [ratings.own.mentor, ratings.own.mentee]
  const isRatedAtAll = own.some((city) => Object.values(city ?? {}).some(isRated))
  const isAnythingAgreed = Object.values(ratings.agreed).some(isAgreed)
  return {
    factors,
    standings: standingsOf(ids, ratings, rounds, scale),
    context: views,
    actors: map,
    actions,
    balance,
    activity,
    isUntouched:
      look.written.length === 0 &&
      activity.length === 0 &&
      rounds.length === 0 &&
      !isRatedAtAll &&
      !isAnythingAgreed,
  }
}

/**
 * The ratings as the overview shows them. It is what a facilitator shows to a hall: what is hidden
 * from anybody there is not on it, although facilitators may see it on the page of the ratings.
 */
async function ratingsForAll(
  rooms: Documents,
  board: string,
  member: Membership,
  ids: readonly string[],
) {
  const reader: Membership =
    member.role === 'facilitator' ? { role: 'observer', delegation: null } : member
  const quiet: Pick<Documents, 'read'> = { read: (name, look) => rooms.peek(name, look) }
  const ratings = await readRatings(quiet, board, reader, readerOfAll(ids))
  const rounds = await rooms.peek(roomName({ board, section: 'stage' }), (doc) =>
    pastRounds(stage.on(doc)),
  )
  return { ratings, rounds }
}

/** Looks into rooms, and counts on the way who wrote what stands there. */
function glances(rooms: Documents) {
  const written: Written[] = []
  const names: Room[] = []
  return {
    written,
    rooms: names,
    at: <Value>(
      room: Room,
      section: Parameters<typeof lettersByClient>[0],
      read: (doc: Doc) => Value,
    ): Promise<Value> => {
      names.push(room)
      return rooms.peek(roomName(room), (doc) => {
        for (const [client, letters] of lettersByClient(section, doc)) {
          written.push({ room: roomName(room), client, letters })
        }
        return read(doc)
      })
    },
  }
}
