import { readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { rehearse } from '#server/backup/rehearse.ts'
import { tableNames } from '#server/backup/rows.ts'
import { makeLog } from '#server/log.ts'
import { demoBackup } from '../support/backup.ts'
import { connectAsking } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, synced, write } from '../support/notes.ts'
import { startServer, testConfig } from '../support/server.ts'
import { onEveryStore, postgresPlace, skipWithoutPostgres } from '../support/stores.ts'

const given = { log: makeLog('silent'), progress: () => undefined, pages: false }

const scratchFolders = () =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('compa-rehearsal-'))

const databases = async (url: string) => {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(
    "select datname from pg_database where datname like 'compa_rehearsal_%'",
  )
  await client.end()
  return rows
}

onEveryStore((place, name) => {
  test('a rehearsal restores a busy installation elsewhere, starts on it, and leaves nothing behind', async () => {
    const where = await place()
    const { address } = await startServer(where)
    const rosa = await connectAsking(address, emptyRoom, 'mentee')
    await synced(rosa)
    write(rosa, 'Una parola che deve tornare.')
    await eventually(() => expect(rosa.isSaved()).toBe(true))
    const before = scratchFolders()
    const shown = await rehearse(await testConfig(where), given)
    expect(Object.keys(shown.manifest.tables)).toHaveLength(tableNames.length)
    expect(shown.boards).toBe(1)
    expect(shown.into).toMatch(name === 'SQLite' ? /a folder/ : /the database compa_rehearsal_/)
    expect(scratchFolders()).toEqual(before)
    if (where.DATABASE_URL) expect(await databases(where.DATABASE_URL)).toEqual([])
  })
})

test('a rehearsal with a damaged backup fails, and says why', async () => {
  const file = await demoBackup(await testPlace())
  const bad = path.join(path.dirname(file), 'bad.tar')
  writeFileSync(bad, 'not a backup')
  const config = await testConfig()
  await expect(rehearse(config, { ...given, file: bad })).rejects.toThrow(/no backup|damaged/)
  expect((await rehearse(config, { ...given, file })).boards).toBe(1)
})

const testPlace = async () => ({ DATA_DIR: (await testConfig()).dataDir })

skipWithoutPostgres('a database whose user may not make others', () => {
  test('is rehearsed in a folder', async () => {
    const { DATABASE_URL = '' } = await postgresPlace()
    const client = new Client({ connectionString: DATABASE_URL })
    await client.connect()
    onTestFinished(() => client.end())
    const role = `compa_owner_${process.pid}`
    await client.query(`create role ${role} login; grant all on schema public to ${role}`)
    const url = new URL(DATABASE_URL)
    url.username = role
    const where = { DATABASE_URL: url.href }
    const { stop } = await startServer(where)
    const shown = await rehearse(await testConfig(where), given)
    await stop()
    await client.query(`drop owned by ${role}; drop role ${role}`)
    expect(shown.into).toMatch(/SQLite, as the user of DATABASE_URL may not make databases/)
    expect(shown.boards).toBe(1)
  })
})
