import { expect, test } from 'vitest'
import { limits } from '#lib/limits.ts'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('an empty room stays warm for a while, is let go, and can be opened again', async () => {
  const { address } = await startServer()
  const rooms = () => metric(address, 'compa_rooms')
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(rosa)
  write(rosa, 'Resta.')
  await eventually(async () => expect(await metric(address, 'compa_unsaved_bytes')).toBe(0))
  const before = await rooms()
  expect(before).toBeGreaterThan(0)
  rosa.end()
  await eventually(async () => expect(await metric(address, 'compa_connections')).toBe(0))
  expect(await rooms()).toBe(before)
  await eventually(async () => expect(await rooms()).toBe(0), limits.emptyRoomMs + 10_000)
  await reads(await connect(address, emptyRoom, 'mentor'), 'Resta.')
}, 60_000)
