import { expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { closes, connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** More than the server and the kernel keep for one socket, in pieces that a client may send. */
const pieces = 14
const million = 'x'.repeat(1_000_000)

test('whoever does not read is closed, recovers, and holds up nobody', async () => {
  const { address } = await startServer()
  const slow = await connect(address, emptyRoom, 'mentee')
  const fast = await connect(address, emptyRoom, 'mentee')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(slow, fast, sofie)
  const codes = closes(slow.provider)
  const socket = slow.provider.ws as unknown as WebSocket
  socket.pause()
  for (let piece = 0; piece < pieces; piece++) {
    write(sofie, `${piece}:${million}`)
    await reads(fast, `${piece}:`)
  }
  await eventually(() => expect(read(fast).length).toBeGreaterThan(pieces * million.length))
  await eventually(async () => {
    expect(await metric(address, 'compa_dropped_total{reason="behind"}')).toBeGreaterThan(0)
  })
  socket.resume()
  await eventually(() => expect(codes).toEqual([closeCodes.tryLater]), 15_000)
  await eventually(() => expect(read(slow)).toBe(read(sofie)), 15_000)
}, 60_000)
