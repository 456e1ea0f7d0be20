import { randomBytes } from 'node:crypto'
import { afterAll, describe, onTestFinished } from 'vitest'
import { temporaryFolder } from './folder.ts'
import { postgres, runSql } from './postgres-there.ts'

/** The environment that gives a server, or a test, a database of its own. */
export type Place = Record<string, string>

interface Kind {
  name: string
  /** Why it cannot be tested here, if it cannot. */
  missing: string | undefined
  make(): Promise<Place>
}

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

/** Databases of this file that no test uses now: the disk takes a second to make and remove one. */
const spare: string[] = []

afterAll(async () => {
  for (const name of spare.splice(0)) await runSql(`drop database if exists ${name} with (force)`)
})

/** An empty PostgreSQL database, which is no other test's until the end of this one. */
async function makeDatabase(): Promise<string> {
  const name = spare.pop() ?? (await newDatabase())
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  onTestFinished(async () => {
    // Whoever is still connected is so no longer, as if it had been removed.
    await runSql(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`)
    await runSql('drop schema public cascade; create schema public', url.href)
    spare.push(name)
  })
  return url.href
}

async function newDatabase(): Promise<string> {
  const name = `compa_test_${randomBytes(6).toString('hex')}`
  await runSql(`create database ${name}`)
  return name
}
