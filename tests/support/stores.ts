import { randomBytes } from 'node:crypto'
import { Client } from 'pg'
import { describe, onTestFinished } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { lookFor } from './look-for.ts'

/** The environment that gives a server, or a test, a database of its own. */
export type Place = Record<string, string>

interface Kind {
  name: string
  /** Why it cannot be tested here, if it cannot. */
  missing: string | undefined
  make(): Promise<Place>
}

const postgres = await lookFor(
  'PostgreSQL',
  'TEST_DATABASE_URL',
  ['postgres://postgres@127.0.0.1:5432/postgres', 'postgres:///postgres?host=/var/run/postgresql'],
  async (url) => {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 })
    await client.connect()
    await client.end()
  },
)

const kinds: Kind[] = [
  {
    name: 'SQLite',
    missing: undefined,
    make: async () => ({ DATA_DIR: await temporaryFolder() }),
  },
  {
    name: 'PostgreSQL',
    missing: postgres.missing,
    make: () => postgresPlace(),
  },
]

/** A PostgreSQL database of its own; only where `skipWithoutPostgres` is around the test. */
export const postgresPlace = async (): Promise<Place> => ({
  DATA_DIR: await temporaryFolder(),
  DATABASE_URL: await makeDatabase(),
})

/** Runs tests that need PostgreSQL where there is one; elsewhere they are skipped, which is said. */
export function skipWithoutPostgres(title: string, tests: () => void): void {
  const { missing } = postgres
  const name = missing ? `${title}, PostgreSQL SKIPPED: ${missing}` : title
  describe.skipIf(missing)(name, tests)
}

/** Runs tests once for each kind of store; the kind that is not there is skipped, and says so. */
export function onEveryStore(tests: (place: () => Promise<Place>, name: string) => void): void {
  for (const { name, missing, make } of kinds) {
    const title = missing ? `${name} SKIPPED: ${missing}` : `on ${name}`
    describe.skipIf(missing)(title, () => tests(make, name))
  }
}

/** An empty PostgreSQL database, removed at the end of the test. */
async function makeDatabase(): Promise<string> {
  const name = `compa_test_${randomBytes(6).toString('hex')}`
  const run = async (sql: string) => {
    const client = new Client({ connectionString: postgres.url })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  await run(`create database ${name}`)
  onTestFinished(() => run(`drop database if exists ${name} with (force)`))
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  return url.href
}
