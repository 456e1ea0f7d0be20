import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const other = 'demo/factor/networks-and-access'

test('words and people of one room never appear in another', async () => {
  const { address } = await startServer()
  const here = await connect(address, emptyRoom, 'mentee')
  const there = await connect(address, other, 'mentee')
  const watching = await connect(address, other, 'mentor')
  await synced(here, there, watching)
  here.provider.awareness.setLocalState({ at: 'here' })
  for (let line = 0; line < 10; line++) {
    write(here, `Qui ${line}.`)
    write(there, `Là ${line}.`)
  }
  await reads(watching, 'Là 9.')
  const again = await connect(address, emptyRoom, 'mentor')
  await reads(again, 'Qui 9.')
  expect(read(watching)).not.toContain('Qui')
  expect(read(again)).not.toContain('Là')
  await eventually(() => {
    expect(again.provider.awareness.getStates().get(here.doc.clientID)?.at).toBe('here')
  })
  expect(watching.provider.awareness.getStates().has(here.doc.clientID)).toBe(false)
})

for (const name of ['demo/factor/nope', 'nope/stage', 'demo', 'demo/stage/more', 'demo/']) {
  test(`there is no room "${name}"`, async () => {
    const { address } = await startServer()
    const { provider } = await connect(address, name, 'mentor')
    expect(await refusal(provider)).toBe(closeCodes.noSuchBoard)
  })
}
