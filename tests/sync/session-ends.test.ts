import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { connect, refusal } from '../support/client.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('a client without a session is told once, and stops trying', async () => {
  const { address } = await startServer()
  const { provider } = await connect(address, emptyRoom, undefined)
  expect(await refusal(provider)).toBe(closeCodes.signIn)
  expect(provider.shouldConnect).toBe(false)
  expect(await metric(address, 'compa_closes_total{code="4401"}')).toBe(1)
})

test('a forged session is no session', async () => {
  const { address } = await startServer()
  const headers = { Cookie: 'next-auth.session-token=eyJhbGciOiJub25lIn0.e30.' }
  const { provider } = await connect(address, emptyRoom, undefined, { headers })
  expect(await refusal(provider)).toBe(closeCodes.signIn)
})

test('a session that ends while a room is open is told on the open connection', async () => {
  const { address } = await startServer()
  const rosa = await connect(address, emptyRoom, 'mentee', { session: 2 })
  await synced(rosa)
  expect(await refusal(rosa.provider)).toBe(closeCodes.signIn)
})
