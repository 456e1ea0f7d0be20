import { expect, test } from 'vitest'
import { actors, ownActors } from '#lib/board/actors.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { connect, connectAsking, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { rawSocket } from '../support/frames.ts'
import { synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const room = 'demo/actors@mentee'

test('the other city and the facilitator never get a byte of a city’s own contacts', async () => {
  const { address } = await startServer()
  const rosa = await connectAsking(address, room, 'mentee')
  await synced(rosa)
  ownActors.on(rosa.doc).contacts.set('parish', 'desk@example.org')
  await eventually(() => expect(rosa.isSaved()).toBe(true))
  for (const person of ['mentor', 'facilitator', 'observer'] as const) {
    const other = await connect(address, room, person)
    expect(await refusal(other.provider), person).toBe(closeCodes.noAccess)
    expect(ownActors.on(other.doc).contacts.all(), person).toEqual({})
    const raw = await rawSocket(address, room, person)
    expect(await raw.closed, person).toBe(closeCodes.noAccess)
  }
  const again = await connect(address, room, 'mentee')
  await synced(again)
  expect(ownActors.on(again.doc).contacts.get('parish')).toBe('desk@example.org')
})

test('two who move, connect and remove the same actors at once see one map', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, 'demo/actors', 'mentor')
  const rosa = await connect(address, 'demo/actors', 'mentee')
  await synced(sofie, rosa)
  const [here, there] = [actors.on(sofie.doc), actors.on(rosa.doc)]
  const a = here.actors.add({ name: 'A', city: 'mentor' })
  const b = here.actors.add({ name: 'B', city: 'mentee' })
  await eventually(() => expect(there.actors.get(b)).toBeDefined())
  const before = there.relations.list().length
  sofie.provider.disconnect()
  here.actors.patch(a, { pos: [1, 2] })
  here.relations.add({ from: a, to: b, kind: 'funds' })
  there.actors.patch(a, { pos: [30, 40], influence: 5 })
  there.actors.remove(b)
  sofie.provider.connect()
  await eventually(() => {
    expect(here.actors.list()).toEqual(there.actors.list())
    expect(here.relations.list()).toEqual(there.relations.list())
    expect(there.relations.list()).toHaveLength(before + 1)
  })
  expect(here.actors.get(a)).toMatchObject({ name: 'A', influence: 5 })
  expect(here.actors.get(b)).toBeUndefined()
})
