import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { changeMember, removeMember } from '#server/boards/people.ts'
import { program } from '#server/program.ts'
import { closes, connectAsking, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const rosas = 'demo-mentee'
const lead = 'demo-facilitator'
const participant = { role: 'participant', delegation: 'mentee', until: null } as const

/** Two people in a room of a server; each change of a member is followed as its action does. */
async function twoPeople() {
  const { address } = await startServer()
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  const sofie = await connectAsking(address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  const { store, accessChanged } = program()
  const changed = () => accessChanged({ board: 'demo' })
  return { rosa, sofie, store, changed }
}

/** What happens within two seconds, the time that a removal may take to be felt. */
const soon = (check: () => void) => eventually(check, 2000)

test('whoever is removed is out of an open room within two seconds, for good', async () => {
  const { rosa, sofie, store, changed } = await twoPeople()
  let code: number | undefined
  void refusal(rosa.provider).then((said) => {
    code = said
  })
  const theirs = closes(sofie.provider)
  await removeMember(store, 'demo', lead, rosas)
  changed()
  await soon(() => expect(code).toBe(closeCodes.noAccess))
  expect(rosa.provider.shouldConnect).toBe(false)
  expect(theirs).toEqual([])
})

test('whoever is made an observer writes no more within two seconds, and a participant again does', async () => {
  const { rosa, store, changed } = await twoPeople()
  await changeMember(store, 'demo', lead, rosas, { ...participant, role: 'observer' })
  changed()
  await soon(() => expect(rosa.last()?.mayWrite).toBe(false))
  await changeMember(store, 'demo', lead, rosas, participant)
  changed()
  await soon(() => expect(rosa.last()?.mayWrite).toBe(true))
})

test('whoever changes city is seen with it by the others within two seconds', async () => {
  const { rosa, sofie, store, changed } = await twoPeople()
  rosa.provider.awareness.setLocalState({ at: 'here' })
  const seen = () => sofie.provider.awareness.getStates().get(rosa.doc.clientID)?.user
  await eventually(() => expect(seen()).toMatchObject({ delegation: 'mentee' }))
  await changeMember(store, 'demo', lead, rosas, { ...participant, delegation: 'mentor' })
  changed()
  await soon(() => expect(seen()).toMatchObject({ delegation: 'mentor' }))
})

test('a membership that ends while a room is open ends there within two seconds', async () => {
  const { rosa, sofie, store, changed } = await twoPeople()
  const theirs = closes(sofie.provider)
  const code = refusal(rosa.provider)
  const until = Date.now() + 1500
  const place = { ...participant, until: new Date(until).toISOString() }
  await changeMember(store, 'demo', lead, rosas, place)
  changed()
  expect(await code).toBe(closeCodes.noAccess)
  expect(Date.now() - until).toBeGreaterThanOrEqual(0)
  expect(Date.now() - until).toBeLessThan(2000)
  expect(theirs).toEqual([])
})
