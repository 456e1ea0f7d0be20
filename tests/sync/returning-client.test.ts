import { expect, test } from 'vitest'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyRoom, synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('whoever comes back is seen at once, without having moved', async () => {
  const { address } = await startServer()
  const rosa = await connect(address, emptyRoom, 'mentee')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  const seen = () => sofie.provider.awareness.getStates().get(rosa.doc.clientID)?.at
  rosa.provider.awareness.setLocalState({ at: 'factor 4' })
  await eventually(() => expect(seen()).toBe('factor 4'))
  for (let round = 0; round < 3; round++) {
    rosa.provider.disconnect()
    await eventually(() => expect(seen()).toBeUndefined())
    rosa.provider.connect()
    await eventually(() => expect(seen()).toBe('factor 4'), 1000)
  }
})

test('whoever comes back after a restart of the server is seen at once', async () => {
  const folder = await temporaryFolder()
  const first = await startServer({ DATA_DIR: folder })
  const rosa = await connect(first.address, emptyRoom, 'mentee')
  const sofie = await connect(first.address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  rosa.provider.awareness.setLocalState({ at: 'factor 4' })
  const seen = () => sofie.provider.awareness.getStates().get(rosa.doc.clientID)?.at
  await eventually(() => expect(seen()).toBe('factor 4'))
  await first.stop()
  await eventually(() => expect(seen()).toBeUndefined())
  await startServer({ DATA_DIR: folder, PORT: String(first.port) })
  await eventually(() => expect(seen()).toBe('factor 4'))
})
