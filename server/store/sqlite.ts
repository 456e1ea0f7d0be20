import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SqliteDialect } from 'kysely'
import { limits } from '#lib/limits.ts'

/** Statements kept prepared: the same few dozen come again and again. */
const statementsKept = 200

/**
 * Opens a database file. Every commit reaches the disk before it returns. `wait`: milliseconds for
 * another process that writes.
 */
export function openFile(file: string, wait: number = limits.databaseBusyMs): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: wait })
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = FULL')
  db.exec('PRAGMA foreign_keys = ON')
  return db
}

/** Kysely's SQLite dialect over Node's own driver. */
export function sqliteDialect(db: DatabaseSync): SqliteDialect {
  const known = new Map<string, StatementSync>()
  const prepare = (sql: string) => {
    const statement = known.get(sql) ?? db.prepare(sql)
    if (known.size >= statementsKept) known.clear()
    known.set(sql, statement)
    return statement
  }
  return new SqliteDialect({
    database: {
      close: () => db.close(),
      prepare: (sql) => {
        const statement = prepare(sql)
        const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[]
        return {
          reader: statement.columns().length > 0,
          // Node's rows have no prototype, which React refuses to pass on to the browser.
          all: (parameters) => statement.all(...values(parameters)).map((row) => ({ ...row })),
          run: (parameters) => statement.run(...values(parameters)),
          iterate: (parameters) => statement.iterate(...values(parameters)),
        }
      },
    },
  })
}
