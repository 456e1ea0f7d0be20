import { expect, test } from 'vitest'
import { limits } from '#lib/limits.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { presenceFrame } from '#lib/sync/frames.ts'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { rawSocket } from '../support/frames.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** A room with two people in it who must not notice; gives what proves that the room lives on. */
async function roomOfTwo() {
  const folder = await temporaryFolder()
  const { address, stop } = await startServer({ DATA_DIR: folder })
  const sofie = await connect(address, emptyRoom, 'mentor')
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(sofie, rosa)
  let closed = 0
  for (const { provider } of [sofie, rosa]) provider.on('connection-close', () => closed++)
  const expectAlive = async () => {
    write(sofie, 'Still alive.')
    await reads(rosa, 'Still alive.')
    expect(closed).toBe(0)
    await stop()
    const { address: again } = await startServer({ DATA_DIR: folder })
    await reads(await connect(again, emptyRoom, 'mentor'), 'Still alive.')
  }
  return { address, expectAlive }
}

const frames = {
  'a deleted item of no length': [0, 1, 9, 0, 1, 1, 1, 0x6e, 0, 0],
  'a garbage-collected part of no length': [0, 2, 7, 1, 1, 9, 0, 0, 0, 0],
  'a deletion of no length': [0, 2, 7, 0, 1, 5, 1, 0, 0, 0],
  'a frame that ends too soon': [0, 2, 200, 1],
  'a frame of an unknown type': [77, 1, 2],
  'a number without an end': [0, 2, ...Array(40).fill(255)],
  'an empty frame': [],
}

for (const [name, bytes] of Object.entries(frames)) {
  test(`${name} closes its sender only, and the room lives on`, async () => {
    const { address, expectAlive } = await roomOfTwo()
    const hostile = await rawSocket(address, emptyRoom, 'mentor')
    hostile.send(...bytes)
    expect(await hostile.closed).toBe(closeCodes.badFrame)
    await expectAlive()
  })
}

test('a frame of text closes its sender only', async () => {
  const { address, expectAlive } = await roomOfTwo()
  const hostile = await rawSocket(address, emptyRoom, 'mentor')
  hostile.socket.send('hello')
  expect(await hostile.closed).toBe(closeCodes.badFrame)
  await expectAlive()
})

test('an oversized frame closes its sender only, and says why', async () => {
  const { address, expectAlive } = await roomOfTwo()
  const hostile = await rawSocket(address, emptyRoom, 'mentor')
  hostile.socket.send(Buffer.alloc(limits.frameBytes + 1))
  expect(await hostile.closed).toBe(closeCodes.tooLarge)
  expect(await metric(address, 'compa_dropped_total{reason="too-large"}')).toBe(1)
  await expectAlive()
})

test('a frame that no socket should carry closes its sender only', async () => {
  const { address, expectAlive } = await roomOfTwo()
  const hostile = await rawSocket(address, emptyRoom, 'mentor')
  hostile.socket.on('error', () => undefined)
  hostile.socket.send(Buffer.alloc(5 * limits.frameBytes))
  await hostile.closed
  await expectAlive()
})

test('more frames than a hand can make close their sender only', async () => {
  const { address, expectAlive } = await roomOfTwo()
  const hostile = await rawSocket(address, emptyRoom, 'mentor')
  for (let frame = 0; frame <= limits.framesPerSecond; frame++) hostile.send(3)
  expect(await hostile.closed).toBe(closeCodes.tryLater)
  await expectAlive()
})

test('presence that is too large is passed over', async () => {
  const { address, expectAlive } = await roomOfTwo()
  const watching = await connect(address, emptyRoom, 'mentor')
  const seen: unknown[] = []
  const states = watching.provider.awareness.getStates()
  watching.provider.awareness.on('change', () => seen.push(states.get(7)?.at))
  const hostile = await rawSocket(address, emptyRoom, 'observer')
  const large = JSON.stringify({ at: 'x'.repeat(limits.presenceBytes) })
  hostile.send(...presenceFrame([{ clientId: 7, clock: 1, json: large }]))
  hostile.send(...presenceFrame([{ clientId: 7, clock: 2, json: '{"at":"small"}' }]))
  await eventually(() => expect(states.get(7)?.at).toBe('small'))
  expect(seen.filter((at) => at !== undefined && at !== 'small')).toEqual([])
  await expectAlive()
})
