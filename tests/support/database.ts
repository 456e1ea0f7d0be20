import { DatabaseSync } from 'node:sqlite'
import { onTestFinished } from 'vitest'

/** A second way into a server's SQLite file, to look at it and to stand in the server's way. */
export function database(folder: string) {
  const db = new DatabaseSync(`${folder}/compa.sqlite`)
  const close = () => {
    if (db.isOpen) db.close()
  }
  onTestFinished(close)
  return {
    run: (sql: string) => db.exec(sql),
    all: (sql: string) =>
      db
        .prepare(sql)
        .all()
        .map((row) => ({ ...row })),
    /** Lets nobody else write until what it gives is called. */
    lock: () => {
      db.exec('BEGIN IMMEDIATE')
      return () => db.exec('ROLLBACK')
    },
  }
}
