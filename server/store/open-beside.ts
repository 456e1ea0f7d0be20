import { existsSync } from 'node:fs'
import path from 'node:path'
import { Kysely, sql } from 'kysely'
import { limits } from '#lib/limits.ts'
import type { Config } from '#server/config.ts'
import type { Log } from '#server/log.ts'
import { StartError } from '#server/start-error.ts'
import { migrations } from './migrations.ts'
import type { Store } from './open-store.ts'
import { postgresDialect } from './postgres.ts'
import { openFile, sqliteDialect } from './sqlite.ts'

/** A database that a server may be serving at the same time. */
export interface BesideStore {
  store: Store
  database: 'SQLite' | 'PostgreSQL'
  /** The steps by which its tables came about. */
  migrations: string[]
  close(): Promise<void>
}

/**
 * Opens the installation's database beside a running server and changes none of its tables. Throws
 * StartError when there is none yet, or one that a newer program wrote.
 */
export async function openBeside(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  log: Log,
): Promise<BesideStore> {
  const { databaseUrl, dataDir } = config
  const file = path.join(dataDir, 'compa.sqlite')
  const place = databaseUrl ? 'The database at DATABASE_URL' : `The database ${file}`
  const missing = `${place} is not there yet: start Compa once.`
  if (!databaseUrl && !existsSync(file)) throw new StartError(missing)
  const store: Store = new Kysely({
    dialect: databaseUrl
      ? postgresDialect(databaseUrl, log)
      : sqliteDialect(openFile(file, limits.commandBusyMs)),
  })
  try {
    const tables = await store.introspection.getTables({ withInternalKyselyTables: true })
    if (!tables.some(({ name }) => name === 'kysely_migration')) throw new StartError(missing)
    const { rows } = await sql<{ name: string }>`
      select name from kysely_migration order by name`.execute(store)
    const done = rows.map(({ name }) => name)
    if (done.some((name) => !Object.hasOwn(migrations('blob'), name)))
      throw new StartError(`${place} was written by a newer version of Compa: use that version.`)
    const database = databaseUrl ? 'PostgreSQL' : 'SQLite'
    return { store, database, migrations: done, close: () => store.destroy() }
  } catch (error) {
    await store.destroy()
    if (error instanceof StartError) throw error
    const { message, code } = error as NodeJS.ErrnoException
    throw new StartError(`${place} cannot be used: ${message || code}`, { cause: error })
  }
}

/** The same, for commands that need all tables as this program knows them. */
export async function openCurrent(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  log: Log,
): Promise<BesideStore> {
  const beside = await openBeside(config, log)
  if (beside.migrations.length === Object.keys(migrations('blob')).length) return beside
  await beside.close()
  throw new StartError('The database is older than this program: start Compa once to update it.')
}
