import { type Kysely, sql } from 'kysely'
import { limits } from '#lib/limits.ts'
import type { searchTables } from '#server/store/search-tables.ts'
import type { Tables } from '#server/store/tables.ts'

/** A row as the database gives it. */
export type Row = Record<string, string | number | null | Uint8Array>

/**
 * Every table with its primary key, those that others refer to first: in this order they are
 * written back. A table that is forgotten here does not compile.
 */
export const tableKeys = {
  users: ['id'],
  boards: ['id'],
  members: ['board', 'user'],
  signIns: ['id'],
  invitations: ['id'],
  joins: ['invitation', 'user'],
  refused: ['board', 'user'],
  waiting: ['board', 'user'],
  links: ['hash'],
  sessions: ['id'],
  calendarFeeds: ['id'],
  reminders: ['user'],
  shownCards: ['card'],
  ballots: ['vote', 'user', 'option'],
  audit: ['id'],
  rooms: ['room'],
  updates: ['room', 'seq'],
  snapshots: ['room'],
  authors: ['room', 'clientId'],
  versions: ['id'],
  versionRooms: ['version', 'room'],
  reviewLinks: ['id'],
  archivePeople: ['board', 'was'],
  reviewMarks: ['id'],
  visits: ['board', 'user'],
} as const satisfies { [Table in Kept]: readonly (keyof Tables[Table])[] }

/** All but those that are made from the others. */
type Kept = Exclude<keyof Tables, (typeof searchTables)[number]>

export type TableName = keyof typeof tableKeys

export const tableNames = Object.keys(tableKeys) as TableName[]

/** The tables that a database has: an older one may not have them all. */
export async function tablesIn(db: Kysely<Tables>): Promise<TableName[]> {
  const there = await db.introspection.getTables()
  return tableNames.filter((table) => there.some(({ name }) => name === table))
}

/** All rows of a table in pieces, each of about as many bytes as may be in memory at once. */
export async function* readRows(db: Kysely<Tables>, table: TableName): AsyncGenerator<Row[]> {
  const keys = tableKeys[table]
  const columns = sql.join(keys.map((key) => sql.ref(key)))
  let after = sql``
  let count = 20
  for (;;) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${count}`.execute(db)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < count) return
    after = sql`where (${columns}) > (${sql.join(keys.map((key) => last[key]))})`
    count = Math.max(
      1,
      Math.min(4 * count, Math.floor(limits.backupPartBytes / weight(rows)), 2000),
    )
  }
}

/** Bytes that a row of these weighs, about. */
function weight(rows: readonly Row[]): number {
  const of = (value: Row[string]) =>
    value instanceof Uint8Array ? value.byteLength : typeof value === 'string' ? value.length : 8
  const total = rows.flatMap((row) => Object.values(row)).reduce<number>((sum, v) => sum + of(v), 0)
  return Math.max(1, total / rows.length)
}

/** A row as one line of JSON, the same whichever database it comes from. */
export function toLine(row: Row): string {
  const fields = Object.keys(row)
    .sort()
    .map((name) => [name, plain(row[name])])
  return JSON.stringify(Object.fromEntries(fields))
}

const plain = (value: Row[string] | undefined) =>
  value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value

/** The row of a line. Throws when it is none. */
export function fromLine(line: string): Row {
  const fields = Object.entries(JSON.parse(line) as Record<string, unknown>)
  return Object.fromEntries(
    fields.map(([name, value]) => {
      if (value === null || typeof value === 'string' || typeof value === 'number')
        return [name, value]
      const { base64 } = value as { base64: string }
      return [name, Buffer.from(base64, 'base64')]
    }),
  )
}

/** Writes rows of one table with as few statements as the database takes. */
export async function insertRows(
  db: Kysely<Tables>,
  table: TableName,
  rows: readonly Row[],
): Promise<void> {
  const names = Object.keys(rows[0] ?? {})
  const columns = sql.join(names.map((name) => sql.ref(name)))
  const values = rows.map((row) => sql`(${sql.join(names.map((name) => row[name] ?? null))})`)
  for (let start = 0; start < values.length; start += rowsPerInsert) {
    const some = sql.join(values.slice(start, start + rowsPerInsert))
    await sql`insert into ${sql.table(table)} (${columns}) values ${some}`.execute(db)
  }
}

/** Databases allow some 32,000 values in one statement; the widest row has twenty. */
const rowsPerInsert = 500
