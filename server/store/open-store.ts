import { Kysely, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { StartError } from '#server/start-error.ts'
import { claimFolder } from './claim-folder.ts'
import { migrations } from './migrations.ts'
import { sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

export type Store = Kysely<Tables>

/** The open database, and how to close it. */
export interface OpenStore {
  store: Store
  close(): Promise<void>
}

/**
 * Opens the database in a folder, making folder and tables when missing. Throws StartError, with
 * nothing changed, when the folder cannot be used or the database is newer than this program.
 */
export async function openStore(folder: string): Promise<OpenStore> {
  const release = await claimFolder(folder)
  const store: Store = new Kysely({ dialect: sqliteDialect(`${folder}/compa.sqlite`) })
  const close = async () => {
    await store.destroy()
    release()
  }
  try {
    await refuseNewer(store, folder)
    await migrate(store)
    return { store, close }
  } catch (error) {
    await close()
    throw error instanceof StartError
      ? error
      : new StartError(`The database in ${folder} cannot be used: ${(error as Error).message}`, {
          cause: error,
        })
  }
}

async function refuseNewer(store: Store, folder: string): Promise<void> {
  const tables = await store.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return
  const done = await sql<{ name: string }>`select name from kysely_migration`.execute(store)
  const unknown = done.rows.filter(({ name }) => !Object.hasOwn(migrations, name))
  if (unknown.length === 0) return
  throw new StartError(
    `The database in ${folder} was written by a newer version of Compa (${unknown.map((row) => row.name).join(', ')}): start that version; nothing was changed.`,
  )
}

async function migrate(store: Store): Promise<void> {
  const provider = { getMigrations: async () => migrations }
  const { error } = await new Migrator({ db: store, provider }).migrateToLatest()
  if (error) throw error
}
