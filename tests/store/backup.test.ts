import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { findLink, makeLink } from '#server/auth/links.ts'
import { fromLine, tableNames, toLine } from '#server/backup/rows.ts'
import { makeLog } from '#server/log.ts'
import { program } from '#server/program.ts'
import { openStore } from '#server/store/open-store.ts'
import { demoBackup, emptyFolder } from '../support/backup.ts'
import { closes, connect, connectAsking } from '../support/client.ts'
import { command } from '../support/command.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyRoom, read, synced, write } from '../support/notes.ts'
import { cookieOf, startServer, testConfig } from '../support/server.ts'
import { roomOnDisk } from '../support/stored-room.ts'
import { onEveryStore, type Place, postgresPlace, skipWithoutPostgres } from '../support/stores.ts'

/** Backs a server up while people type, restores it elsewhere and reads what is there. */
async function restoresUnderLoad(from: Place, to: Place): Promise<void> {
  const { address, stop } = await startServer(from)
  const people = [
    await connectAsking(address, emptyRoom, 'mentee'),
    await connectAsking(address, emptyRoom, 'mentor'),
    await connectAsking(address, 'demo/factor/networks-and-access', 'facilitator'),
  ]
  await synced(...people)
  let typed = 0
  const typing = setInterval(() => {
    typed++
    for (const [index, person] of people.entries()) write(person, `Word ${index}.${typed}.`)
  }, 5)
  const saved = () => people.every((person) => person.isSaved())
  await eventually(() => expect(typed).toBeGreaterThan(60))
  clearInterval(typing)
  await eventually(() => expect(saved()).toBe(true))
  const before = people.map((person) => read(person))
  // From here on more is typed, which the backup may hold or not.
  const more = setInterval(() => {
    for (const person of people) write(person, `Later ${typed++}.`)
  }, 5)
  const file = path.join(await temporaryFolder(), 'busy.tar')
  const made = await command(from, 'backup', file)
  clearInterval(more)
  expect(made).toMatchObject({ code: 0 })
  expect(await command(to, 'verify', file)).toMatchObject({ code: 0 })
  await eventually(() => expect(saved()).toBe(true))
  for (const person of people) person.end()
  await stop()
  const restored = await command(to, 'restore', file)
  expect(restored).toMatchObject({ code: 0 })
  expect(restored.out).toContain(`Restored and compared: ${tableNames.length} tables`)
  const again = await startServer(to)
  const rosa = await connect(again.address, emptyRoom, 'mentee')
  const anna = await connect(again.address, 'demo/factor/networks-and-access', 'facilitator')
  await synced(rosa, anna)
  expect(read(rosa)).toContain(before[0])
  expect(read(anna)).toContain(before[2])
  const { store } = program()
  expect(await store.selectFrom('links').select('hash').execute()).toEqual([])
  const deeds = await store.selectFrom('audit').select('action').execute()
  expect(deeds.map(({ action }) => action)).toContain('backup restored')
}

test('what was saved before a backup of a busy server comes back into a new folder', async () => {
  await restoresUnderLoad(await emptyFolder(), await emptyFolder())
})

skipWithoutPostgres('between databases', () => {
  test('a backup of SQLite comes back into PostgreSQL', async () => {
    await restoresUnderLoad(await emptyFolder(), await postgresPlace())
  })

  test('a backup of PostgreSQL comes back into SQLite', async () => {
    await restoresUnderLoad(await postgresPlace(), await emptyFolder())
  })
})

onEveryStore((place) => {
  test('a store that holds something is not restored into, and stays as it is', async () => {
    const file = await demoBackup(await emptyFolder())
    const full = await place()
    const opened = await openStore(await testConfig(full), makeLog('silent'))
    const row = { id: 'a', name: 'Ana', createdAt: '2026-11-24T00:00:00.000Z' }
    await opened.store.insertInto('users').values(row).execute()
    await opened.close()
    const result = await command(full, 'restore', file)
    expect(result).toMatchObject({ code: 1, out: '' })
    expect(result.err).toMatch(/already holds something.*Nothing was changed/)
    const after = await openStore(await testConfig(full), makeLog('silent'))
    const people = await after.store.selectFrom('users').select('id').execute()
    await after.close()
    expect(people).toEqual([{ id: 'a' }])
  })

  test('empty tables of an earlier start are no reason not to restore', async () => {
    const file = await demoBackup(await emptyFolder())
    const empty = await place()
    await (await openStore(await testConfig(empty), makeLog('silent'))).close()
    expect(await command(empty, 'restore', file)).toMatchObject({ code: 0 })
    const { doc } = await roomOnDisk(empty, 'demo/factor/know-local-context')
    expect(read({ doc })).not.toBe('')
  })

  test('a restore that fails half-way leaves nothing behind', async () => {
    const from = await emptyFolder()
    await startServer(from)
    // A row that no database can take back: its board is not there.
    const { store } = program()
    await sql`pragma foreign_keys = off`.execute(store)
    const orphan = { board: 'gone', user: 'demo-mentor', role: 'observer' } as const
    await store.insertInto('members').values(orphan).execute()
    const file = path.join(await temporaryFolder(), 'orphan.tar')
    expect(await command(from, 'backup', file)).toMatchObject({ code: 0 })
    const empty = await place()
    expect(await command(empty, 'restore', file)).toMatchObject({ code: 1 })
    expect(existsSync(path.join(empty.DATA_DIR ?? '', 'compa.sqlite'))).toBe(false)
    await store.deleteFrom('members').where('board', '=', 'gone').execute()
    const good = path.join(await temporaryFolder(), 'good.tar')
    expect(await command(from, 'backup', good)).toMatchObject({ code: 0 })
    expect(await command(empty, 'restore', good)).toMatchObject({ code: 0 })
  })

  test('tables are read in pieces and nothing is read twice or left out', async () => {
    const where = await place()
    const { store, close } = await openStore(await testConfig(where), makeLog('silent'))
    const names = Array.from({ length: 3000 }, (_, index) => `board${index % 7}/r${index}`)
    for (let start = 0; start < names.length; start += 500) {
      const rows = names.slice(start, start + 500).map((room, seq) => ({ room, seq }))
      await store.insertInto('rooms').values(rows).execute()
    }
    await close()
    const folder = path.join(await temporaryFolder(), 'export')
    expect(await command(where, 'export', folder)).toMatchObject({ code: 0 })
    const lines = readFileSync(path.join(folder, 'tables/rooms-000001.jsonl'), 'utf8')
    const rooms = lines
      .trim()
      .split('\n')
      .map((line) => fromLine(line).room)
    expect([...rooms].sort()).toEqual([...names].sort())
  })
})

test('nothing is restored into a folder while a server serves it', async () => {
  const where = await emptyFolder()
  const file = await demoBackup(where)
  const result = await command(where, 'restore', file)
  expect(result).toMatchObject({ code: 1 })
  expect(result.err).toMatch(/already running on DATA_DIR/)
})

test('a backup brings the secret along, so that people stay signed in', async () => {
  const where = await emptyFolder()
  writeFileSync(
    path.join(where.DATA_DIR ?? '', 'secret'),
    'the secret of this installation '.repeat(2),
  )
  const file = await demoBackup(where)
  const target = await emptyFolder()
  expect(await command(target, 'restore', file)).toMatchObject({ code: 0 })
  expect(readFileSync(path.join(target.DATA_DIR ?? '', 'secret'), 'utf8')).toMatch(/^the secret/)
})

test('a backup never replaces a file', async () => {
  const where = await emptyFolder()
  const file = await demoBackup(where)
  const before = readFileSync(file)
  expect((await command(where, 'backup', file)).err).toMatch(/is there already/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('an export holds every room as a document that Yjs reads', async () => {
  const where = await emptyFolder()
  await startServer(where)
  const folder = path.join(await temporaryFolder(), 'export')
  expect(await command(where, 'export', folder)).toMatchObject({ code: 0 })
  const doc = new Y.Doc()
  Y.applyUpdate(doc, readFileSync(path.join(folder, 'rooms/demo/factor/know-local-context.yjs')))
  expect(read({ doc })).not.toBe('')
  expect(await command(where, 'export', folder)).toMatchObject({ code: 1 })
})

test('nobody is signed in by a restored backup, and no link in a mail is good again', async () => {
  const from = await emptyFolder()
  const { address } = await startServer(from)
  const cookie = await cookieOf(address, 'mentee')
  const token = await makeLink(program().store, 'sign-in', { user: 'demo-mentee' })
  const file = path.join(await temporaryFolder(), 'signed-in.tar')
  expect(await command(from, 'backup', file)).toMatchObject({ code: 0 })
  const to = await emptyFolder()
  expect(await command(to, 'restore', file)).toMatchObject({ code: 0 })
  const again = await startServer(to)
  const { provider } = await connect(again.address, emptyRoom, undefined, { cookie })
  const codes = closes(provider)
  await eventually(() => expect(codes).toEqual([closeCodes.signIn]))
  expect(await findLink(program().store, token)).toBeUndefined()
})

test('a row is the same line whichever database it comes from', () => {
  const bytes = new Uint8Array([0, 255, 7])
  const line = toLine({ room: 'b/stage', bytes, at: null, seq: 3 })
  expect(line).toBe('{"at":null,"bytes":{"base64":"AP8H"},"room":"b/stage","seq":3}')
  expect(toLine(fromLine(line))).toBe(line)
})
