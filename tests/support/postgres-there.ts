import { Client } from 'pg'
import { lookFor } from './look-for.ts'

/** The PostgreSQL in which tests make databases of their own. */
export const postgres = await lookFor(
  'PostgreSQL',
  'TEST_DATABASE_URL',
  ['postgres://postgres@127.0.0.1:5432/postgres', 'postgres:///postgres?host=/var/run/postgresql'],
  async (url) => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    await client.connect()
    await client.end()
  },
)

/** Runs a statement there, or in another database. */
export async function runSql(sql: string, connectionString = postgres.url): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  await client.query(sql)
  await client.end()
}
