import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { limits } from '#lib/limits.ts'
import { makeLog } from '#server/log.ts'
import { migrations } from '#server/store/migrations.ts'
import { openStore } from '#server/store/open-store.ts'
import { postgresDialect } from '#server/store/postgres.ts'
import { eventually } from '../support/eventually.ts'
import { startLoneServer } from '../support/lone-server.ts'
import { testConfig } from '../support/server.ts'
import { type Place, postgresPlace, skipWithoutPostgres } from '../support/stores.ts'

/** A second way into the database. */
async function beside({ DATABASE_URL }: Place): Promise<Client> {
  const client = new Client({ connectionString: DATABASE_URL })
  // The end of the test ends it from the other side.
  client.on('error', () => undefined)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** Lets the database itself write down who changes which of its tables, and how. */
async function watchChanges(client: Client) {
  await client.query(`
    create table changes (pid int, tag text, what text);
    create function note_change() returns event_trigger language plpgsql as $$
    begin
      insert into changes
      select pg_backend_pid(), command_tag, object_identity from pg_event_trigger_ddl_commands();
    end $$;
    create event trigger note_changes on ddl_command_end execute function note_change();`)
  return async () => {
    const { rows } = await client.query<{ pid: number; tag: string; what: string }>(
      `select * from changes where tag like '%TABLE' and what not like '%kysely_migration%'`,
    )
    return rows
  }
}

/** Starts three processes at once; each has to come up. */
const startThree = (place: Place) =>
  Promise.all([1, 2, 3].map(() => startLoneServer({ ...place, LOG_LEVEL: 'error' })))

async function expectServing(servers: Awaited<ReturnType<typeof startThree>>): Promise<void> {
  for (const { address, output } of servers) {
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    expect(output()).toBe('')
  }
}

const names = Object.keys(migrations('bytea')).sort()

skipWithoutPostgres('processes that start together', () => {
  test('one of three makes the tables of an empty database, and all come up', async () => {
    const place = await postgresPlace()
    const client = await beside(place)
    const changes = await watchChanges(client)
    await expectServing(await startThree(place))
    const made = await changes()
    expect(made.length).toBeGreaterThan(20)
    expect(new Set(made.map(({ pid }) => pid)).size, 'processes that changed tables').toBe(1)
    const done = await client.query('select name from kysely_migration order by name')
    expect(done.rows.map(({ name }) => name)).toEqual(names)
    const boards = await client.query('select id from boards')
    expect(boards.rows, 'the demo is made once').toEqual([{ id: 'demo' }])
  })

  test('one of three brings an older database up to date, and keeps what is in it', async () => {
    const place = await postgresPlace()
    const { DATABASE_URL = '' } = place
    const old = new Kysely<unknown>({
      dialect: postgresDialect(DATABASE_URL, makeLog('silent'), { patient: true }),
    })
    const provider = { getMigrations: async () => migrations('bytea') }
    const { error } = await new Migrator({ db: old, provider }).migrateTo(names[0] ?? '')
    await old.destroy()
    expect(error).toBeUndefined()
    const client = await beside(place)
    await client.query(
      `insert into users (id, name, "createdAt") values ('old', 'Vroeger', '2026-01-01')`,
    )
    const changes = await watchChanges(client)
    await expectServing(await startThree(place))
    const made = await changes()
    expect(made.length).toBeGreaterThan(10)
    expect(new Set(made.map(({ pid }) => pid)).size, 'processes that changed tables').toBe(1)
    const { rows } = await client.query(`select name from users where id = 'old'`)
    expect(rows).toEqual([{ name: 'Vroeger' }])
    const done = await client.query('select name from kysely_migration order by name')
    expect(done.rows.map(({ name }) => name)).toEqual(names)
  })

  test('a migration that takes longer than any query is waited for', async () => {
    const place = await postgresPlace()
    const client = await beside(place)
    // The lock that whoever migrates holds.
    await client.query('select pg_advisory_lock(3853314791062309107)')
    const opening = openStore(await testConfig(place), makeLog('silent'))
    await eventually(async () => {
      const { rows } = await client.query(
        `select extract(epoch from now() - query_start) * 1000 as ms from pg_stat_activity
           where datname = current_database() and wait_event = 'advisory'`,
      )
      expect(Number(rows[0]?.ms)).toBeGreaterThan(limits.databaseAnswerMs + 500)
    }, limits.databaseAnswerMs + 10_000)
    await client.query('select pg_advisory_unlock(3853314791062309107)')
    const opened = await opening
    onTestFinished(() => opened.close())
    expect((await opened.size()).bytes).toBeGreaterThan(0)
  })
})
