import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { connect, refusal } from '../support/client.ts'
import { emptyRoom, synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1', 'not an origin']) {
  test(`a page at "${origin}" cannot use somebody's cookie`, async () => {
    const { address } = await startServer()
    const headers = { Origin: origin }
    const { provider } = await connect(address, emptyRoom, 'mentor', { headers })
    expect(await refusal(provider)).toBe(closeCodes.noAccess)
  })
}

test('a name of somebody else that points at this computer is refused', async () => {
  const { address } = await startServer()
  const headers = { Host: 'evil.example', Origin: 'http://evil.example' }
  const { provider } = await connect(address, emptyRoom, 'mentor', { headers })
  expect(await refusal(provider)).toBe(closeCodes.noAccess)
})

test('our own pages, and programs that are no browser, are let in', async () => {
  const { address } = await startServer()
  const page = await connect(address, emptyRoom, 'mentor', { headers: { Origin: address } })
  const programme = await connect(address, emptyRoom, 'mentor')
  await synced(page, programme)
})
