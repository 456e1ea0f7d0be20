import { stat, statfs } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import type { Store } from './open-store.ts'

/** What the database takes up, in bytes, and what is free beside it where that can be said. */
export interface Size {
  bytes: number
  free: number | undefined
}

/** The size of the database file and its log, and what is free on its disk. */
export async function sqliteSize(folder: string): Promise<Size> {
  const sizes = ['compa.sqlite', 'compa.sqlite-wal'].map((name) =>
    stat(path.join(folder, name)).then(
      ({ size }) => size,
      () => 0, // The log is not there between uses.
    ),
  )
  const { bavail, bsize } = await statfs(folder)
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  return { bytes, free: bavail * bsize }
}

/** The size of a PostgreSQL database; what is free on its disk only its own machine knows. */
export async function postgresSize(store: Store): Promise<Size> {
  const { rows } = await sql<{
    bytes: number
  }>`select pg_database_size(current_database()) as bytes`.execute(store)
  return { bytes: rows[0]?.bytes ?? 0, free: undefined }
}
