import type { ExpressionBuilder } from 'kysely'
import type { AccountKind } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { contains } from '#server/store/contains.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Tables } from '#server/store/tables.ts'

/** A person as administrators see them in a list. */
export interface PersonLine {
  id: string
  name: string
  email: string | null
  kind: AccountKind
  city: string
  /** When they last signed in. */
  seenAt: string | null
  blockedAt: string | null
  /** The boards that they are a member of now. */
  boards: number
}

/** Which people to list; `page` counts from 1. */
export interface WhichPeople {
  search?: string | undefined
  kind?: AccountKind | undefined
  page?: number
}

/** One page of the people of this installation by name, and how many there are in all. */
export async function listPeople(
  store: Store,
  { search, kind, page = 1 }: WhichPeople,
): Promise<{ lines: PersonLine[]; total: number }> {
  let wanted = store.selectFrom('users')
  if (search) wanted = wanted.where(contains(['users.name', 'users.email', 'users.city'], search))
  if (kind) wanted = wanted.where('users.kind', '=', kind)
  const counted = await wanted
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirst()
  const lines = await wanted
    .select((row) => [...columns, boardsOf(row, new Date().toISOString())])
    .orderBy('users.name')
    .orderBy('users.id')
    .limit(limits.listLines)
    .offset((page - 1) * limits.listLines)
    .execute()
  return { lines, total: counted?.total ?? 0 }
}

/** One person, or undefined. */
export const findPerson = (store: Store, id: string): Promise<PersonLine | undefined> =>
  store
    .selectFrom('users')
    .select((row) => [...columns, boardsOf(row, new Date().toISOString())])
    .where('users.id', '=', id)
    .executeTakeFirst()

/** How many people of each kind there are. */
export async function countPeople(store: Store): Promise<Partial<Record<AccountKind, number>>> {
  const rows = await store
    .selectFrom('users')
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute()
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]))
}

/** Accounts that may lead a board and are not kept out, by name, with what tells them apart. */
export async function listLeaders(store: Store): Promise<{ id: string; label: string }[]> {
  const rows = await store
    .selectFrom('users')
    .select(['id', 'name', 'email'])
    .where('kind', 'in', ['administrator', 'facilitator'])
    .where('blockedAt', 'is', null)
    .orderBy('name')
    .limit(limits.choices)
    .execute()
  return rows.map(({ id, name, email }) => ({ id, label: email ? `${name} (${email})` : name }))
}

const columns = [
  'users.id',
  'users.name',
  'users.email',
  'users.kind',
  'users.city',
  'users.seenAt',
  'users.blockedAt',
] as const

type Users = ExpressionBuilder<Tables, 'users'>

const boardsOf = (row: Users, now: string) =>
  row
    .selectFrom('members')
    .select(({ fn }) => fn.countAll<number>().as('boards'))
    .whereRef('members.user', '=', 'users.id')
    .where((where) =>
      where.or([where('members.until', 'is', null), where('members.until', '>', now)]),
    )
    .$asScalar()
    .$notNull()
    .as('boards')
