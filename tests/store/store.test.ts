import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { StartError } from '#server/start-error.ts'
import { openStore } from '#server/store/open-store.ts'
import { appendUpdates, compactRoom, loadRoom } from '#server/store/room-log.ts'
import { temporaryFolder } from '../support/folder.ts'

async function open(folder: string) {
  const opened = await openStore(folder)
  onTestFinished(() => opened.close())
  return opened.store
}

const bytes = (...values: number[]) => new Uint8Array(values)
const entry = (value: number) => ({ bytes: bytes(value), user: 'u' })
const none = new Map<number, string>()

test('updates come back in the order in which they were appended', async () => {
  const store = await open(await temporaryFolder())
  await appendUpdates(store, 'b/stage', 0, [entry(1), entry(2)], none)
  await appendUpdates(store, 'b/stage', 2, [entry(3)], none)
  await appendUpdates(store, 'b/other', 0, [entry(9)], none)
  const { updates, seq, snapshot } = await loadRoom(store, 'b/stage')
  expect(updates.map((update) => [...update])).toEqual([[1], [2], [3]])
  expect(seq).toBe(3)
  expect(snapshot).toBeUndefined()
})

test('two thousand updates at once are appended whole', async () => {
  const store = await open(await temporaryFolder())
  const many = Array.from({ length: 2001 }, (_, index) => entry(index % 256))
  await appendUpdates(store, 'r', 0, many, none)
  expect((await loadRoom(store, 'r')).updates).toHaveLength(2001)
})

test('an append that collides writes none of its rows', async () => {
  const store = await open(await temporaryFolder())
  await appendUpdates(store, 'r', 0, [entry(1), entry(2)], none)
  await expect(appendUpdates(store, 'r', 1, [entry(3), entry(4)], none)).rejects.toThrow()
  expect((await loadRoom(store, 'r')).updates.map((update) => update[0])).toEqual([1, 2])
})

test('compaction replaces what it covers and keeps what came later', async () => {
  const store = await open(await temporaryFolder())
  await appendUpdates(store, 'r', 0, [entry(1), entry(2), entry(3)], none)
  await compactRoom(store, 'r', 2, bytes(42))
  const { snapshot, updates, seq } = await loadRoom(store, 'r')
  expect([...(snapshot ?? [])]).toEqual([42])
  expect(updates.map((update) => update[0])).toEqual([3])
  expect(seq).toBe(3)
})

test('the first author of a Yjs client stays its author', async () => {
  const store = await open(await temporaryFolder())
  await appendUpdates(store, 'r', 0, [entry(1)], new Map([[7, 'rosa']]))
  await appendUpdates(store, 'r', 1, [entry(2)], new Map([[7, 'forger']]))
  const rows = await store.selectFrom('authors').selectAll().execute()
  expect(rows).toEqual([{ room: 'r', clientId: 7, user: 'rosa' }])
})

test('a folder serves one process at a time', async () => {
  const folder = await temporaryFolder()
  await open(folder)
  await expect(openStore(folder)).rejects.toThrow(/already running on DATA_DIR/)
})

test('a folder that was closed can be opened again', async () => {
  const folder = await temporaryFolder()
  const first = await openStore(folder)
  await appendUpdates(first.store, 'r', 0, [entry(1)], none)
  await first.close()
  expect((await loadRoom(await open(folder), 'r')).seq).toBe(1)
})

test('a database that a newer program wrote is refused and left as it was', async () => {
  const folder = await temporaryFolder()
  const first = await openStore(folder)
  await sql`insert into kysely_migration values ('9999-from-the-future', '2030')`.execute(
    first.store,
  )
  await first.close()
  const file = path.join(folder, 'compa.sqlite')
  const before = readFileSync(file)
  await expect(openStore(folder)).rejects.toThrow(StartError)
  await expect(openStore(folder)).rejects.toThrow(/newer version of Compa \(9999-from-the-future\)/)
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('a file that is no database is refused with a sentence that names the folder', async () => {
  const folder = await temporaryFolder()
  const { writeFile } = await import('node:fs/promises')
  await writeFile(path.join(folder, 'compa.sqlite'), 'this is not a database, whatever its name')
  await expect(openStore(folder)).rejects.toThrow(
    new RegExp(`database in ${folder} cannot be used`),
  )
  expect(await readdir(folder)).toContain('compa.sqlite')
})
