import { expect, test } from 'vitest'
import { closes, connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('somebody alone in a room, who does nothing, stays connected for 70 seconds', async () => {
  const { address } = await startServer()
  const rosa = await connect(address, emptyRoom, 'mentee')
  // Without this the client would send something itself now and then, and hear it back.
  clearInterval(rosa.provider.awareness._checkInterval)
  await synced(rosa)
  const codes = closes(rosa.provider)
  const end = performance.now() + 70_000
  await eventually(() => expect(performance.now()).toBeGreaterThan(end), 80_000)
  expect(codes).toEqual([])
  expect(rosa.provider.wsconnected).toBe(true)
}, 90_000)
