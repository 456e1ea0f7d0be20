import type { Delegation, Membership } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'

/** One pair of cities at work on one benchmark. */
export interface Board {
  id: string
  key: string
  benchmark: string
  cities: Record<Delegation, string>
}

/** A signed-in person. `language` is their own choice, if they made one. */
export interface User {
  id: string
  name: string
  language: string | null
}

/** A user as a member of a board. */
export interface Member extends Membership {
  user: User
}

/** The user with that id, or undefined. */
export const findUser = (store: Store, id: string): Promise<User | undefined> =>
  store
    .selectFrom('users')
    .select(['id', 'name', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()

/** Keeps the language a person chose. */
export async function setLanguage(store: Store, userId: string, language: string): Promise<void> {
  await store.updateTable('users').set({ language }).where('id', '=', userId).execute()
}

const boardColumns = [
  'boards.id',
  'boards.key',
  'boards.benchmark',
  'boards.mentorCity',
  'boards.menteeCity',
] as const

type BoardRow = {
  id: string
  key: string
  benchmark: string
  mentorCity: string
  menteeCity: string
}

const fromRow = ({ mentorCity, menteeCity, ...row }: BoardRow): Board => ({
  ...row,
  cities: { mentor: mentorCity, mentee: menteeCity },
})

/** The board with that id, or undefined. */
export async function findBoard(store: Store, id: string): Promise<Board | undefined> {
  const row = await store
    .selectFrom('boards')
    .select(boardColumns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** The boards that a user is a member of, newest first. */
export async function boardsOf(store: Store, userId: string): Promise<Board[]> {
  const rows = await store
    .selectFrom('boards')
    .innerJoin('members', 'members.board', 'boards.id')
    .select(boardColumns)
    .where('members.user', '=', userId)
    .orderBy('boards.createdAt', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** The people of a board: facilitators first, then the mentor's, the mentee's, and others. */
export async function membersOf(store: Store, board: string): Promise<Member[]> {
  const rows = await store
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user')
    .select(['users.id', 'users.name', 'users.language', 'members.role', 'members.delegation'])
    .where('members.board', '=', board)
    .orderBy('users.name')
    .execute()
  const rank = (member: Membership) =>
    member.role === 'facilitator'
      ? 0
      : { mentor: 1, mentee: 2, none: 3 }[member.delegation ?? 'none']
  return rows
    .map(({ role, delegation, ...user }) => ({ role, delegation, user }))
    .sort((a, b) => rank(a) - rank(b))
}

/** A user's membership of a board, or undefined when they have none. */
export async function memberOf(
  store: Store,
  board: string,
  userId: string,
): Promise<Member | undefined> {
  return (await membersOf(store, board)).find((member) => member.user.id === userId)
}
