import { existsSync } from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import { limits } from '#lib/limits.ts'
import type { Config } from '#server/config.ts'
import { migrations } from '#server/store/migrations.ts'
import { type Finding, fine, look, skipped, whyOf, wrong } from './finding.ts'
import { type Clock, compare } from './look-at-clocks.ts'

const about = 'Database'

/** The oldest PostgreSQL whose own makers still mend it; Compa is tested with 15. */
const oldestPostgres = 14

/** How a database is found, and its clock. */
export interface DatabaseFindings {
  findings: Finding[]
  clock?: Clock
}

/** Whether the database answers, is neither too old nor too new, and may be written. `now`: our clock. */
export async function lookAtDatabase(
  { databaseUrl, dataDir }: Config,
  now: () => number,
): Promise<DatabaseFindings> {
  if (!databaseUrl) return { findings: lookAtSqlite(path.join(dataDir, 'compa.sqlite')) }
  const { host, pathname } = new URL(databaseUrl)
  const place = `PostgreSQL at ${host || 'the local socket'}, database ${pathname.slice(1)}`
  const client = new Client({
    connectionString: databaseUrl,
    connectionTimeoutMillis: limits.doctorMs,
    query_timeout: limits.doctorMs,
    application_name: 'compa doctor',
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await lookAtPostgres(client, place, now)
  } catch (error) {
    return { findings: [cannot(place, error)] }
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function lookAtPostgres(
  client: Client,
  place: string,
  now: () => number,
): Promise<DatabaseFindings> {
  const one = async (text: string) => Object.values((await client.query(text)).rows[0] ?? {})[0]
  const clock = await compare('the database', now, async () =>
    Number(await one('select extract(epoch from clock_timestamp()) * 1000')),
  )
  const major = Math.floor(Number(await one('show server_version_num')) / 10_000)
  if (major < oldestPostgres) {
    const says = `${place} is version ${major}, which is too old: ${oldestPostgres} or newer is needed.`
    return { findings: [wrong(about, says, 'Upgrade PostgreSQL.')], clock }
  }
  const findings: Finding[] = []
  const mayCreate = await one("select has_schema_privilege(current_schema(), 'create')")
  if (mayCreate !== true)
    findings.push(
      wrong(
        about,
        `${place}: the user of DATABASE_URL may not make tables.`,
        'Make that user the owner of the database.',
      ),
    )
  const encoding = await one(
    'select pg_encoding_to_char(encoding) from pg_database where datname = current_database()',
  )
  if (encoding !== 'UTF8')
    findings.push(
      wrong(
        about,
        `${place} keeps texts as ${encoding}, which cannot hold every name.`,
        'Make the database anew with encoding UTF8.',
      ),
    )
  if ((await one('show fsync')) !== 'on' || (await one('show synchronous_commit')) === 'off')
    findings.push(
      wrong(
        about,
        `${place} says “written” before it is: fsync or synchronous_commit is off.`,
        'Switch both on: “saved for everyone” rests on them.',
      ),
    )
  const most = Number(await one('show max_connections'))
  if (most < 2 * limits.databaseConnections)
    findings.push(
      look(
        about,
        `${place} takes ${most} connections, and each process keeps up to ${limits.databaseConnections}.`,
        'Raise max_connections.',
      ),
    )
  const isMade = await one("select to_regclass('kysely_migration') is not null")
  const done = isMade
    ? (await client.query<{ name: string }>('select name from kysely_migration')).rows
    : []
  findings.push(
    ...lookAtSteps(
      place,
      done.map(({ name }) => name),
    ),
  )
  const hasWrong = findings.some(({ state }) => state === 'wrong')
  if (!hasWrong)
    findings.unshift(
      fine(
        about,
        `${place} is version ${major} and answers in ${Math.ceil(2 * clock.exactMs)} ms.`,
      ),
    )
  return { findings, clock }
}

function lookAtSqlite(file: string): Finding[] {
  if (!existsSync(file)) return [skipped(about, `${file} is made at the first start.`)]
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true, timeout: limits.doctorMs })
    const whole = Object.values(db.prepare('pragma quick_check(1)').get() ?? {})[0]
    if (whole !== 'ok')
      return [
        wrong(
          about,
          `${file} is damaged: ${whole}.`,
          'Stop Compa, keep a copy of the folder, and restore the last backup into a new one.',
        ),
      ]
    const isMade = db.prepare("select 1 from sqlite_master where name = 'kysely_migration'").get()
    const done = isMade ? db.prepare('select name from kysely_migration').all() : []
    return [
      ...lookAtSteps(
        file,
        done.map(({ name }) => String(name)),
      ),
      fine(about, `${file} is whole.`),
    ]
  } catch (error) {
    return [
      wrong(
        about,
        `${file} cannot be read: ${whyOf(error)}.`,
        'Restore the last backup into a new folder.',
      ),
    ]
  } finally {
    db?.close()
  }
}

/** Whether the tables are older or newer than this program. */
function lookAtSteps(place: string, done: readonly string[]): Finding[] {
  const known = Object.keys(migrations('blob'))
  const newer = done.filter((name) => !known.includes(name))
  if (newer.length > 0)
    return [
      wrong(
        about,
        `${place} was written by a newer Compa (${newer.join(', ')}).`,
        'Run that version, or restore the backup that was made before the upgrade.',
      ),
    ]
  if (done.length === 0)
    return [skipped(about, `${place} has no tables yet: the first start makes them.`)]
  const missing = known.length - done.length
  if (missing === 0) return []
  return [
    look(
      about,
      `${place} was written by an older Compa: the next start brings it up to date.`,
      'Make a backup before it.',
    ),
  ]
}

function cannot(place: string, error: unknown): Finding {
  const { code = '' } = error as NodeJS.ErrnoException
  const [why, todo] = refusals[code] ?? [
    whyOf(error),
    'Is it running, and are host and port in DATABASE_URL right?',
  ]
  return wrong(about, `${place} cannot be used: ${why}.`, todo)
}

/** PostgreSQL's own codes for what keeps somebody out, and what to do. */
const refusals: Record<string, readonly [why: string, todo: string]> = {
  '28P01': ['it does not take this user and password', 'Check user and password in DATABASE_URL.'],
  '28000': [
    'it does not let this user in from here',
    'Check the user in DATABASE_URL, and pg_hba.conf.',
  ],
  '3D000': ['there is no such database', 'createdb --owner=compa --encoding=UTF8 compa'],
  '53300': [
    'it has too many connections already',
    'Raise max_connections, or end what holds them.',
  ],
  '57P03': ['it is still starting, or shutting down', 'Wait a moment and ask again.'],
}
