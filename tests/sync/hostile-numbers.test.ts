import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { frameTypes, readSaved, syncFrame } from '#lib/sync/frames.ts'
import { connectAsking } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { rawSocket } from '../support/frames.ts'
import { startLoneServer } from '../support/lone-server.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, synced } from '../support/notes.ts'

// Servers in processes of their own: what is tested here would hang or end this one.
const start = async () => startLoneServer({ DATA_DIR: await temporaryFolder() })

const update = (...bytes: number[]) => syncFrame('update', Uint8Array.from(bytes))
const number = (value: number) => [...encoding.encode((e) => encoding.writeVarUint(e, value))]
/** 147 bytes that lib0 reads as Infinity, and then writes without end. */
const endless = [...Array<number>(146).fill(0x80), 0x7f]

const presence = [1, ...endless, 1, 10, ...new TextEncoder().encode('{"at":"/"}')]
const tooLong = number(2 ** 56 - 64)

/** A letter of client 7 that stands beside one of its own to come: `Yjs` throws in the middle of it. */
const besideLater = [...update(1, 1, 7, 0, 0x84, 7, 5, 1, 0x78, 0)]
/** A document within a document, in the root text "a". */
const subdocument = [...update(1, 1, 7, 0, 9, 1, 1, 0x61, 4, 0x67, 0x75, 0x69, 0x64, 118, 0, 0)]

const frames = {
  'a part that stands beside a later one of its own': besideLater,
  'a document within a document': subdocument,
  'an observer’s presence under an endless client id': [1, ...number(presence.length), ...presence],
  'an update with a part of endless length': [...update(1, 1, 5, 0, 0, ...endless, 0)],
  'an update of an endless client': [...update(1, 1, ...endless, 0, 0, 1, 0)],
  'a deletion of endless length': [...update(0, 1, 5, 1, 0, ...endless)],
  'two parts whose length together cannot be read': [
    ...update(1, 2, 5, 0, 0, ...tooLong, 0, ...tooLong, 0),
  ],
}

for (const [name, frame] of Object.entries(frames)) {
  test(`${name} closes its sender, and the server goes on`, async () => {
    const server = await start()
    const person = frame[0] === 1 ? 'observer' : 'mentor'
    const { send, closed } = await rawSocket(server.address, emptyRoom, person)
    send(...frame)
    expect(await closed).toBe(closeCodes.badFrame)
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200)
    await synced(await connectAsking(server.address, emptyRoom, 'mentee'))
    expect(server.ended()).toBeUndefined()
  })
}

test('a change that fails half-way is not stored: the room can be read again', async () => {
  const folder = await temporaryFolder()
  const server = await startLoneServer({ DATA_DIR: folder })
  const { send, closed } = await rawSocket(server.address, emptyRoom, 'mentor')
  const flushes = () => metric(server.address, 'compa_flush_seconds_count')
  const before = await flushes()
  // "abcdef" from place 1 on in the root text "a" waits for place 0; then 0 to 2 come as garbage.
  send(...update(1, 1, 9, 1, 4, 1, 1, 0x61, 6, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0))
  await eventually(async () => expect(await flushes()).toBeGreaterThan(before))
  send(...update(1, 1, 9, 0, 0, 3, 0))
  await closed
  await synced(await connectAsking(server.address, emptyRoom, 'mentee'))
  await server.stop()
  const again = await startLoneServer({ DATA_DIR: folder })
  await synced(await connectAsking(again.address, emptyRoom, 'mentee'))
})

test('an update that waits is stored also when it takes the place of a longer one', async () => {
  const folder = await temporaryFolder()
  const server = await startLoneServer({ DATA_DIR: folder })
  const [a0, a1] = editsOf('a', 'x'.repeat(200))
  const [b0, b1] = editsOf('b', 'y')
  const writer = await rawSocket(server.address, emptyRoom, 'mentor', '?saved=1')
  let saved = 0
  writer.socket.on('message', (data: Buffer) => {
    const decoder = decoding.createDecoder(data)
    if (decoding.readVarUint(decoder) === frameTypes.saved) saved = readSaved(decoder).writes
  })
  writer.send(...syncFrame('update', a1)) // waits for a0
  writer.send(...syncFrame('update', Y.mergeUpdates([a0, b1]))) // frees a1; b1 waits for b0
  await eventually(() => expect(saved).toBe(2))
  await server.kill()
  const again = await startLoneServer({ DATA_DIR: folder })
  const other = await rawSocket(again.address, emptyRoom, 'mentor')
  other.send(...syncFrame('update', b0))
  const reader = await connectAsking(again.address, emptyRoom, 'mentee')
  await eventually(() => expect(reader.doc.getText('b').toString()).toBe('yb'))
})

/** The two updates of somebody who writes one text and another before it. */
function editsOf(first: string, second: string): [Uint8Array, Uint8Array] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
  const text = doc.getText(first)
  text.insert(0, first)
  text.insert(0, second)
  const [one = new Uint8Array(), two = new Uint8Array()] = updates
  return [one, two]
}
