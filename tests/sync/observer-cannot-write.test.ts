import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { syncFrame } from '#lib/sync/frames.ts'
import { closes, connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { rawSocket } from '../support/frames.ts'
import { metric } from '../support/metrics.ts'
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

test('parts that wait in the server for others are no reader’s fault', async () => {
  const { address } = await startServer()
  const rosa = await rawSocket(address, emptyRoom, 'mentee', '?saved=1')
  // Three parts of client 7 from place 5 on; places 0 to 4 never come.
  rosa.send(...syncFrame('update', new Uint8Array([1, 1, 7, 5, 0, 3, 0])))
  await eventually(async () => {
    expect(await metric(address, 'compa_frames_total{direction="in"}')).toBeGreaterThan(0)
  })
  const marc = await connect(address, emptyRoom, 'observer')
  const codes = closes(marc.provider)
  for (let time = 0; time < 3; time++) {
    await synced(marc)
    marc.provider.disconnect()
    marc.provider.connect()
  }
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(sofie)
  write(sofie, 'He reads on.')
  await reads(marc, 'He reads on.')
  expect(codes).not.toContain(closeCodes.diverged)
})
