import { limits } from '#lib/limits.ts'
import { contains } from './store/contains.ts'
import type { Store } from './store/open-store.ts'

/** A deed as it was noted, with the names of this moment; null where a name is gone. */
export interface AuditLine {
  id: string
  at: string
  action: string
  actor: Named
  subject: Named
  board: Named
  /** Plain facts: roles, counts, dates. */
  details: Record<string, string | number | boolean | null>
}

/** Who or what an id stood for; undefined when nobody was noted. */
export type Named = { id: string; name: string | null } | undefined

/** Which deeds to show. `person` and `board`: an id or words of a name; days are YYYY-MM-DD in UTC. */
export interface WhichDeeds {
  action?: string | undefined
  person?: string | undefined
  board?: string | undefined
  from?: string | undefined
  to?: string | undefined
}

/** One page of the log of deeds, the newest first, and how many there are in all. */
export async function readAudit(
  store: Store,
  which: WhichDeeds,
  page: number,
): Promise<{ lines: AuditLine[]; total: number }> {
  const wanted = await matching(store, which)
  const counted = await wanted
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirst()
  const rows = await inOrder(wanted)
    .limit(limits.listLines)
    .offset((page - 1) * limits.listLines)
    .execute()
  return { lines: await withNames(store, rows), total: counted?.total ?? 0 }
}

/** All of them, a piece at a time. */
export async function* readAllAudit(store: Store, which: WhichDeeds): AsyncGenerator<AuditLine[]> {
  const wanted = await matching(store, which)
  let rest = wanted
  for (;;) {
    const rows = await inOrder(rest).limit(1000).execute()
    if (rows.length > 0) yield withNames(store, rows)
    const last = rows.at(-1)
    if (!last || rows.length < 1000) return
    rest = wanted.where((is) =>
      is.or([is('at', '<', last.at), is.and([is('at', '=', last.at), is('id', '<', last.id)])]),
    )
  }
}

/** Forgets deeds that are older than the log is kept. `now` in milliseconds since 1970. */
export async function pruneAudit(store: Store, now = Date.now()): Promise<void> {
  const oldest = new Date(now)
  oldest.setUTCMonth(oldest.getUTCMonth() - limits.auditMonths)
  await store.deleteFrom('audit').where('at', '<', oldest.toISOString()).execute()
}

/** When the last backup was made by command, or null. */
export async function lastBackup(store: Store): Promise<string | null> {
  const row = await store
    .selectFrom('audit')
    .select(({ fn }) => fn.max('at').as('at'))
    .where('action', '=', 'backup made')
    .executeTakeFirst()
  return row?.at ?? null
}

type Query = Awaited<ReturnType<typeof matching>>

const inOrder = (query: Query) => query.selectAll().orderBy('at', 'desc').orderBy('id', 'desc')

async function matching(store: Store, { action, person, board, from, to }: WhichDeeds) {
  let query = store.selectFrom('audit')
  if (action) query = query.where('action', '=', action)
  if (from) query = query.where('at', '>=', from)
  // Behind every moment of that day.
  if (to) query = query.where('at', '<', `${to}~`)
  if (person) {
    const people = [person, ...(await idsOf(store, 'users', ['name', 'email'], person))]
    query = query.where((is) => is.or([is('actor', 'in', people), is('subject', 'in', people)]))
  }
  if (board) {
    const columns = ['title', 'mentorCity', 'menteeCity'] as const
    query = query.where('board', 'in', [board, ...(await idsOf(store, 'boards', columns, board))])
  }
  return query
}

async function idsOf(
  store: Store,
  table: 'users' | 'boards',
  columns: readonly string[],
  text: string,
): Promise<string[]> {
  const rows = await store
    .selectFrom(table)
    .select('id')
    .where(contains(columns, text))
    .limit(limits.searchMatches)
    .execute()
  return rows.map(({ id }) => id)
}

type Row = Awaited<ReturnType<ReturnType<typeof inOrder>['execute']>>[number]

async function withNames(store: Store, rows: readonly Row[]): Promise<AuditLine[]> {
  const ids = (pick: (row: Row) => (string | null)[]) => [
    ...new Set(rows.flatMap(pick).filter((id) => id !== null)),
  ]
  const people = ids(({ actor, subject }) => [actor, subject])
  const boards = ids(({ board }) => [board])
  const users = await store
    .selectFrom('users')
    .select(['id', 'name'])
    .where('id', 'in', people.length > 0 ? people : [''])
    .execute()
  const titles = await store
    .selectFrom('boards')
    .select(['id', 'title', 'mentorCity', 'menteeCity'])
    .where('id', 'in', boards.length > 0 ? boards : [''])
    .execute()
  const names = new Map(users.map(({ id, name }) => [id, name]))
  const boardNames = new Map(
    titles.map((row) => [row.id, row.title || `${row.mentorCity} – ${row.menteeCity}`]),
  )
  const named = (known: Map<string, string>, id: string | null): Named =>
    id === null ? undefined : { id, name: known.get(id) ?? null }
  return rows.map(({ id, at, action, actor, subject, board, details }) => ({
    id,
    at,
    action,
    actor: named(names, actor),
    subject: named(names, subject),
    board: named(boardNames, board),
    details: JSON.parse(details),
  }))
}
