import { existsSync } from 'node:fs'
import { rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Config } from '#server/config.ts'
import type { Log } from '#server/log.ts'
import { StartError } from '#server/start-error.ts'
import { claimFolder } from '#server/store/claim-folder.ts'
import { migrations } from '#server/store/migrations.ts'
import type { Store } from '#server/store/open-store.ts'
import { postgresDialect } from '#server/store/postgres.ts'
import { searchTables } from '#server/store/search-tables.ts'
import { openFile, sqliteDialect } from '#server/store/sqlite.ts'
import { type Format, names } from './manifest.ts'
import { type Checked, checkBackup, differenceOf, rowsOf } from './read-backup.ts'
import { insertRows, type Row, readRows, type TableName, tablesIn, toLine } from './rows.ts'
import { addUp } from './sums.ts'
import { damaged, readTar } from './tar.ts'
import type { Progress } from './write-everything.ts'

type Target = Pick<Config, 'dataDir' | 'databaseUrl' | 'authSecret'>

/**
 * Brings a backup back into an empty store, whichever database it came from, and reads everything
 * again to compare it. Everybody is signed out then, and links in mails are good no more. Throws StartError, with nothing changed, when the file is not whole, the
 * store is not empty, or a server holds the folder.
 */
export async function restoreBackup(
  file: string,
  config: Target,
  log: Log,
  progress: Progress,
): Promise<Checked> {
  const checked = await checkBackup(file, progress)
  const fillIt: Fill = (store, bytes) => fill(store, bytes, file, checked, progress)
  if (config.databaseUrl) {
    await intoPostgres(config.databaseUrl, log, fillIt)
    return checked
  }
  const release = await claimFolder(config.dataDir)
  try {
    await intoSqlite(config.dataDir, fillIt)
    await bringSecret(file, config)
    return checked
  } finally {
    release()
  }
}

type Fill = (store: Store, bytes: 'blob' | 'bytea') => Promise<void>

/** Fills a file beside the final one, which takes its name only when it has proved itself. */
async function intoSqlite(dataDir: string, fillIt: Fill): Promise<void> {
  const [final, part] = [path.join(dataDir, 'compa.sqlite'), path.join(dataDir, 'restoring.sqlite')]
  if (existsSync(final)) {
    const there: Store = new Kysely({ dialect: sqliteDialect(openFile(final)) })
    await refuseFull(there, `The folder ${dataDir}`).finally(() => there.destroy())
  }
  const forget = (name: string) =>
    Promise.all(['', '-wal', '-shm'].map((end) => rm(name + end, { force: true })))
  await forget(part)
  const store: Store = new Kysely({ dialect: sqliteDialect(openFile(part)) })
  try {
    await fillIt(store, 'blob').finally(() => store.destroy())
  } catch (error) {
    await forget(part)
    throw error
  }
  await forget(final)
  await rename(part, final)
}

async function intoPostgres(databaseUrl: string, log: Log, fillIt: Fill): Promise<void> {
  const store: Store = new Kysely({ dialect: postgresDialect(databaseUrl, log) })
  try {
    await refuseFull(store, 'The database at DATABASE_URL')
    await dropTables(store)
    await fillIt(store, 'bytea').catch(async (error) => {
      await dropTables(store)
      throw error
    })
  } finally {
    await store.destroy()
  }
}

async function refuseFull(store: Store, place: string): Promise<void> {
  for (const table of await tablesIn(store)) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(store)
    if (rows.length === 0) continue
    throw new StartError(
      `${place} already holds something: restore into an empty one. Nothing was changed.`,
    )
  }
}

/** Removes our tables; they are known to be empty, or what a restore left half done. */
async function dropTables(store: Store): Promise<void> {
  for (const table of [...searchTables, ...(await tablesIn(store)).reverse()]) {
    await store.schema.dropTable(table).ifExists().execute()
  }
  for (const table of ['kysely_migration', 'kysely_migration_lock']) {
    await store.schema.dropTable(table).ifExists().execute()
  }
}

/** Makes the tables as they were, writes the rows, compares them, and goes on to the newest tables. */
async function fill(
  store: Store,
  bytes: 'blob' | 'bytea',
  file: string,
  { format, manifest }: Checked,
  progress: Progress,
): Promise<void> {
  const provider = { getMigrations: async () => migrations(bytes) }
  const migrator = new Migrator({ db: store, provider })
  const then = await migrator.migrateTo(lastOf(format))
  if (then.error) throw then.error
  await store.transaction().execute(async (db) => {
    for await (const entry of readTar(file)) {
      const rows = [...rowsOf(file, entry)]
      const table = rows[0]?.table
      if (!table) continue
      await insertRows(
        db,
        table,
        rows.map(({ row }) => row),
      )
      progress(entry.name, rows.length)
    }
    const found = await addUpAll(db, progress)
    const wrong =
      differenceOf(manifest.tables, found.tables()) ?? differenceOf(manifest.rooms, found.rooms())
    if (wrong) throw damaged(file, `${wrong} does not come back as it was`)
  })
  const now = await migrator.migrateToLatest()
  if (now.error) throw now.error
  await endEntries(store)
}

/**
 * Sign-ins that were ended, and links that were used, since the backup was made would be good
 * again: nobody comes in by an old one.
 */
async function endEntries(store: Store): Promise<void> {
  await store.deleteFrom('signIns').execute()
  await store.deleteFrom('links').execute()
}

const lastOf = ({ migrations: done }: Format): string => [...done].sort().at(-1) ?? ''

async function addUpAll(db: Store, progress: Progress) {
  const sums = addUp()
  const add = (table: TableName) => (row: Row) => sums.add(table, row, toLine(row))
  for (const table of await tablesIn(db)) {
    sums.open(table)
    let read = 0
    for await (const rows of readRows(db, table)) {
      rows.forEach(add(table))
      read += rows.length
      progress(`comparing ${table}`, read)
    }
  }
  return sums
}

/** The secret comes along, unless this installation is told another one. */
async function bringSecret(file: string, { dataDir, authSecret }: Target): Promise<void> {
  if (authSecret) return
  for await (const { name, bytes } of readTar(file)) {
    if (name !== names.secret) continue
    await writeFile(path.join(dataDir, names.secret), bytes, { mode: 0o600 })
  }
}
