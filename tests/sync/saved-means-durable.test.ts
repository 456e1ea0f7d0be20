import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import { connect, connectAsking } from '../support/client.ts'
import { database } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyRoom, read, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** The document as somebody would find it who reads the file at this moment. */
function onDisk(rows: ReturnType<typeof database>) {
  const doc = new Y.Doc()
  const find = (table: string) =>
    rows.all(`select bytes from ${table} where room = '${emptyRoom}' order by seq`)
  for (const { bytes } of [...find('snapshots'), ...find('updates')]) {
    Y.applyUpdate(doc, bytes as Uint8Array)
  }
  return { doc }
}

test('at the moment at which an edit is called saved, the file holds it', async () => {
  const folder = await temporaryFolder()
  const { address } = await startServer({ DATA_DIR: folder })
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  await synced(rosa)
  const rows = database(folder)
  for (let line = 0; line < 25; line++) {
    write(rosa, `Riga ${line}.`)
    await eventually(() => expect(rosa.isSaved()).toBe(true))
    expect(read(onDisk(rows))).toContain(`Riga ${line}.`)
  }
})

test('a deletion too is called saved only when the file holds it', async () => {
  const folder = await temporaryFolder()
  const { address } = await startServer({ DATA_DIR: folder })
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  await synced(rosa)
  write(rosa, 'To be deleted.')
  await eventually(() => expect(rosa.isSaved()).toBe(true))
  const unlock = database(folder).lock()
  const fragment = factor.on(rosa.doc).notes.fragment('agreed')
  fragment.delete(0, fragment.length)
  await eventually(() => expect(rosa.last()?.journalWorks).toBe(false))
  expect(rosa.isSaved()).toBe(false)
  unlock()
  await eventually(() => expect(rosa.isSaved()).toBe(true), 10_000)
  expect(read(onDisk(database(folder)))).not.toContain('To be deleted.')
})

test('the state that is called durable never runs ahead of the file', async () => {
  const folder = await temporaryFolder()
  const { address } = await startServer({ DATA_DIR: folder })
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  await synced(rosa)
  const rows = database(folder)
  for (let line = 0; line < 10; line++) {
    write(rosa, `Riga ${line}.`)
    const before = rosa.last()
    await eventually(() => expect(rosa.last()).not.toBe(before))
    const told = Y.decodeStateVector(rosa.last()?.stateVector ?? new Uint8Array([0]))
    const stored = Y.decodeStateVector(Y.encodeStateVector(onDisk(rows).doc))
    for (const [client, clock] of told) expect(stored.get(client)).toBeGreaterThanOrEqual(clock)
  }
})

test('a client that did not ask hears nothing of it', async () => {
  const { address } = await startServer()
  const rosa = await connect(address, emptyRoom, 'mentee')
  const unknown: unknown[] = []
  rosa.provider.messageHandlers[100] = () => unknown.push(100)
  await synced(rosa)
  write(rosa, 'Ciao.')
  const sofie = await connectAsking(address, emptyRoom, 'mentor')
  await eventually(() => expect(read(sofie)).toContain('Ciao.'))
  expect(unknown).toEqual([])
})
