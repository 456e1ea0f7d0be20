import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { SqliteDialect } from 'kysely'

/** Kysely's SQLite dialect over Node's own driver. Every commit reaches the disk before it returns. */
export function sqliteDialect(file: string): SqliteDialect {
  return new SqliteDialect({
    database: async () => {
      const db = new DatabaseSync(file)
      db.exec('PRAGMA journal_mode = WAL')
      db.exec('PRAGMA synchronous = FULL')
      db.exec('PRAGMA foreign_keys = ON')
      return {
        close: () => db.close(),
        prepare: (sql) => {
          const statement = db.prepare(sql)
          const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
          return {
            reader: statement.columns().length > 0,
            // Node's rows have no prototype, which React refuses to pass on to the browser.
            all: (parameters) => statement.all(...values(parameters)).map((row) => ({ ...row })),
            run: (parameters) => statement.run(...values(parameters)),
            iterate: (parameters) => statement.iterate(...values(parameters)),
          }
        },
      }
    },
  })
}
