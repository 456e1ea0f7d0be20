import { limits } from '#lib/limits.ts'
import { contains } from '#server/store/contains.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Board } from './boards.ts'
import { type Usage, usageByBoard } from './usage.ts'

/** A board as administrators see it: never anything of its content. */
export interface BoardLine extends Usage {
  id: string
  /** Empty: the cities' names stand for it. */
  title: string
  cities: Board['cities']
  archivedAt: string | null
  members: number
  facilitators: { id: string; name: string; active: boolean }[]
}

/** Which boards to list; `page` counts from 1. */
export interface WhichBoards {
  search?: string | undefined
  page?: number
}

/** One page of all boards by their cities, and how many there are in all. */
export async function listBoards(
  store: Store,
  { search, page = 1 }: WhichBoards,
): Promise<{ lines: BoardLine[]; total: number }> {
  let wanted = store.selectFrom('boards')
  if (search) wanted = wanted.where(contains(['title', 'mentorCity', 'menteeCity'], search))
  const counted = await wanted
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirst()
  const rows = await wanted
    .select(columns)
    .orderBy('mentorCity')
    .orderBy('menteeCity')
    .orderBy('id')
    .limit(limits.listLines)
    .offset((page - 1) * limits.listLines)
    .execute()
  return { lines: await withPeople(store, rows), total: counted?.total ?? 0 }
}

/** One board, or undefined. */
export async function findBoardLine(store: Store, id: string): Promise<BoardLine | undefined> {
  const rows = await store.selectFrom('boards').select(columns).where('id', '=', id).execute()
  return (await withPeople(store, rows))[0]
}

/** How many boards there are, archived ones, and those that nobody leads any more. */
export async function countBoards(store: Store) {
  const boards = await store.selectFrom('boards').select(['id', 'archivedAt']).execute()
  const led = new Set((await leadersNow(store).execute()).map(({ board }) => board))
  const archived = boards.filter(({ archivedAt }) => archivedAt !== null).length
  const leaderless = boards.filter((row) => row.archivedAt === null && !led.has(row.id)).length
  return { all: boards.length, archived, leaderless }
}

/** The present facilitators of boards who are not kept out of the program. */
export const leadersNow = (store: Store) =>
  presentMembers(store)
    .select('members.board')
    .where('members.role', '=', 'facilitator')
    .where('users.blockedAt', 'is', null)

const columns = ['id', 'title', 'mentorCity', 'menteeCity', 'archivedAt'] as const

const presentMembers = (store: Store) =>
  store
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user')
    .where((where) =>
      where.or([
        where('members.until', 'is', null),
        where('members.until', '>', new Date().toISOString()),
      ]),
    )

interface Row {
  id: string
  title: string
  mentorCity: string
  menteeCity: string
  archivedAt: string | null
}

async function withPeople(store: Store, rows: readonly Row[]): Promise<BoardLine[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const people = await presentMembers(store)
    .select(['members.board', 'members.role', 'users.id', 'users.name', 'users.blockedAt'])
    .where('members.board', 'in', ids)
    .orderBy('users.name')
    .execute()
  const usage = await usageByBoard(store)
  return rows.map(({ id, title, mentorCity, menteeCity, archivedAt }) => {
    const here = people.filter(({ board }) => board === id)
    const leaders = here.filter(({ role }) => role === 'facilitator')
    return {
      id,
      title,
      cities: { mentor: mentorCity, mentee: menteeCity },
      archivedAt,
      members: here.length,
      facilitators: leaders.map((row) => ({
        id: row.id,
        name: row.name,
        active: row.blockedAt === null,
      })),
      ...(usage.get(id) ?? { bytes: 0, changedAt: null }),
    }
  })
}
