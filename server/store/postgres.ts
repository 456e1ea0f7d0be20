import { PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { limits } from '#lib/limits.ts'
import type { Log } from '#server/log.ts'

/**
 * Kysely's PostgreSQL dialect over a pool of connections. Times out instead of waiting for ever,
 * and outlives a database that restarts: a lost connection is replaced by the next query.
 */
export function postgresDialect(url: string, log: Log): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: limits.databaseConnections,
    connectionTimeoutMillis: limits.databaseAnswerMs,
    query_timeout: limits.databaseAnswerMs,
    application_name: 'compa',
    keepAlive: true,
    types: { getTypeParser },
  })
  // Without a listener the end of an idle connection would end the process.
  pool.on('error', (error) =>
    log.warn({ event: 'database connection lost', reason: error.message }),
  )
  return new PostgresDialect({ pool })
}

/** Sequence numbers and client ids are far below 2^53: they are numbers here as in SQLite. */
const getTypeParser = ((id: number, format?: 'text') =>
  id === types.builtins.INT8
    ? Number
    : types.getTypeParser(id, format)) as typeof types.getTypeParser
