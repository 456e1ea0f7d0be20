import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { limits } from '#lib/limits.ts'
import type { Config } from '#server/config.ts'
import type { Log } from '#server/log.ts'
import { StartError } from '#server/start-error.ts'
import { claimFolder } from './claim-folder.ts'
import { migrations } from './migrations.ts'
import { postgresDialect } from './postgres.ts'
import { postgresAppend } from './postgres-append.ts'
import type { AppendAll } from './room-log.ts'
import { postgresSize, type Size, sqliteSize } from './size.ts'
import { openFile, sqliteDialect } from './sqlite.ts'
import { sqliteAppend } from './sqlite-append.ts'
import type { Tables } from './tables.ts'

export type Store = Kysely<Tables>

/** The open database, and how to close it. */
export interface OpenStore {
  store: Store
  append: AppendAll
  /** True when other processes may write to the same database. */
  shared: boolean
  /** Runs a task while nobody, in no process, runs one of the same name. */
  exclusively<Result>(name: string, task: () => Promise<Result>): Promise<Result>
  /** How large the database is. */
  size(): Promise<Size>
  close(): Promise<void>
}

/**
 * Opens the database that the configuration names: PostgreSQL, else SQLite in the data folder,
 * making folder and tables when missing. Throws StartError, with nothing changed, when it cannot be
 * used or is newer than this program.
 */
export function openStore(config: Pick<Config, 'dataDir' | 'databaseUrl'>, log: Log) {
  return config.databaseUrl ? openPostgres(config.databaseUrl, log) : openSqlite(config.dataDir)
}

async function openSqlite(folder: string): Promise<OpenStore> {
  const release = await claimFolder(folder)
  const place = `The database in ${folder}`
  const db = openOrSay(() => openFile(`${folder}/compa.sqlite`), place, release)
  const store: Store = new Kysely({ dialect: sqliteDialect(db) })
  const close = async () => {
    await store.destroy()
    release()
  }
  await prepare(store, migrations('blob'), place, close)
  const appendNow = sqliteAppend(db)
  // The query layer has one connection; while it is ours, no transaction of it is open.
  const append: AppendAll = (appends) => store.connection().execute(async () => appendNow(appends))
  // No other process has the folder: it is enough that tasks of one name wait for each other here.
  const turns = new Map<string, Promise<unknown>>()
  const exclusively = <Result>(name: string, task: () => Promise<Result>) => {
    const turn = (turns.get(name) ?? Promise.resolve()).then(task, task)
    turns.set(name, turn)
    return turn
  }
  const size = () => sqliteSize(folder)
  return { store, append, shared: false, exclusively, size, close }
}

async function openPostgres(url: string, log: Log): Promise<OpenStore> {
  const { host, pathname } = new URL(url)
  const place = `The database ${pathname.slice(1)} at ${host || 'the local socket'} (DATABASE_URL)`
  // Of processes that start together one migrates, and the others wait as long as that takes.
  const patient: Store = new Kysely({ dialect: postgresDialect(url, log, { patient: true }) })
  await prepare(patient, migrations('bytea'), place, () => patient.destroy())
  await patient.destroy()
  const store: Store = new Kysely({ dialect: postgresDialect(url, log) })
  const exclusively = async <Result>(name: string, task: () => Promise<Result>) => {
    // Asked again and again: a query that waited for another process would be taken for a dead one.
    for (;;) {
      const done = await store.transaction().execute(async (tx) => {
        const { rows } = await sql<{ mine: boolean }>`
          select pg_try_advisory_xact_lock(hashtext(${name})) as mine`.execute(tx)
        return rows[0]?.mine ? { result: await task() } : undefined
      })
      if (done) return done.result
      await pause(limits.turnLookMs)
    }
  }
  const append: AppendAll = (appends) => postgresAppend(store, appends)
  const size = () => postgresSize(store)
  return { store, append, shared: true, exclusively, size, close: () => store.destroy() }
}

function openOrSay(open: () => DatabaseSync, place: string, release: () => void): DatabaseSync {
  try {
    return open()
  } catch (error) {
    release()
    throw unusable(place, error)
  }
}

/** Brings the tables up to date, or closes the store and says why it cannot be used. */
async function prepare(
  store: Store,
  steps: ReturnType<typeof migrations>,
  place: string,
  close: () => Promise<void>,
): Promise<void> {
  try {
    await refuseNewer(store, steps, place)
    const provider = { getMigrations: async () => steps }
    const { error } = await new Migrator({ db: store, provider }).migrateToLatest()
    if (error) throw error
  } catch (error) {
    await close()
    throw error instanceof StartError ? error : unusable(place, error)
  }
}

function unusable(place: string, cause: unknown): StartError {
  const { message, code } = cause as NodeJS.ErrnoException
  return new StartError(`${place} cannot be used: ${message || code}`, { cause })
}

async function refuseNewer(
  store: Store,
  steps: ReturnType<typeof migrations>,
  place: string,
): Promise<void> {
  const tables = await store.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(store)
  const unknown = done.rows.filter(({ name }) => !Object.hasOwn(steps, name))
  if (unknown.length === 0) return
  throw new StartError(
    `${place} was written by a newer version of Compa (${unknown.map((row) => row.name).join(', ')}): start that version; nothing was changed.`,
  )
}
