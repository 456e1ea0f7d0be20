import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { syncFrame } from '#lib/sync/frames.ts'
import { connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { rawSocket } from '../support/frames.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** An update with words that nobody else has. */
function strangeUpdate(): Uint8Array {
  const doc = new Y.Doc()
  write({ doc }, 'Not mine to write.')
  return Y.encodeStateAsUpdate(doc)
}

for (const step of ['missing', 'update'] as const) {
  test(`an observer's "${step}" frame changes nothing and ends their connection`, async () => {
    const { address } = await startServer()
    const rosa = await connect(address, emptyRoom, 'mentee')
    await synced(rosa)
    const marc = await rawSocket(address, emptyRoom, 'observer')
    marc.send(...syncFrame(step, strangeUpdate()))
    expect(await marc.closed).toBe(closeCodes.diverged)
    write(rosa, 'Afterwards.')
    const later = await connect(address, emptyRoom, 'mentor')
    await reads(later, 'Afterwards.')
    expect(read(later)).not.toContain('Not mine')
    expect(read(rosa)).not.toContain('Not mine')
  })
}

test('an observer who wrote while away is told on the way in', async () => {
  const { address } = await startServer()
  const marc = await connect(address, emptyRoom, 'observer')
  await synced(marc)
  marc.provider.disconnect()
  write(marc, 'Not mine to write.')
  const refused = refusal(marc.provider)
  marc.provider.connect()
  expect(await refused).toBe(closeCodes.diverged)
})

test('an observer hears everything and is seen by the others', async () => {
  const { address } = await startServer()
  const marc = await connect(address, emptyRoom, 'observer')
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(marc, rosa)
  marc.provider.awareness.setLocalState({ at: 'here' })
  write(rosa, 'Una frase nuova.')
  await reads(marc, 'Una frase nuova.')
  await eventually(() => {
    const seen = rosa.provider.awareness.getStates().get(marc.doc.clientID)
    expect(seen).toMatchObject({ at: 'here', user: { role: 'observer' } })
  })
})
