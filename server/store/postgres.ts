import { PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'
import { limits } from '#lib/limits.ts'
import type { Log } from '#server/log.ts'

/**
 * Kysely's PostgreSQL dialect over a pool of connections. Times out instead of waiting for ever,
 * and outlives a database that restarts: a lost connection is replaced by the next query.
 * `patient` lets a query take as long as it needs: a migration, or the wait for another process's.
 */
export function postgresDialect(url: string, log: Log, { patient = false } = {}): PostgresDialect {
  const pool = new Pool({
    connectionString: url,
    max: limits.databaseConnections,
    connectionTimeoutMillis: limits.databaseAnswerMs,
    ...(!patient && { query_timeout: limits.databaseAnswerMs }),
    application_name: 'compa',
    keepAlive: true,
    types: { getTypeParser },
  })
  // Without a listener the end of a connection would end the process: the pool's is for those that
  // are idle, each one's own for while it is between two queries of a transaction.
  const lost = (error: Error) =>
    log.warn({ event: 'database connection lost', reason: error.message })
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  return new PostgresDialect({ pool })
}

/** Sequence numbers and client ids are far below 2^53: they are numbers here as in SQLite. */
const getTypeParser = ((id: number, format?: 'text') =>
  id === types.builtins.INT8
    ? Number
    : types.getTypeParser(id, format)) as typeof types.getTypeParser
