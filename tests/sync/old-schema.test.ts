import { expect, test } from 'vitest'
import { schemaVersion } from '#lib/board/schema-version.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { connect, refusal } from '../support/client.ts'
import { emptyRoom, synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const as = (params: Record<string, string>) => ({ params })

test('a page with an older schema is asked to reload before it can write', async () => {
  const { address } = await startServer()
  const old = as({ schema: String(schemaVersion - 1) })
  const { provider } = await connect(address, emptyRoom, 'mentor', old)
  expect(await refusal(provider)).toBe(closeCodes.reload)
  expect(provider.synced).toBe(false)
})

test('a page with this schema, a newer one or none of ours is let in', async () => {
  const { address } = await startServer()
  for (const options of [as({ schema: String(schemaVersion) }), as({ schema: '999' }), {}]) {
    await synced(await connect(address, emptyRoom, 'mentor', options))
  }
})

test('a copy of another person or of an earlier board is asked to reload', async () => {
  const { address } = await startServer()
  for (const options of [as({ user: 'demo-mentee' }), as({ board: 'an-earlier-key' })]) {
    const { provider } = await connect(address, emptyRoom, 'mentor', options)
    expect(await refusal(provider)).toBe(closeCodes.reload)
  }
})
