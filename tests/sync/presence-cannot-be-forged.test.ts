import { expect, test } from 'vitest'
import { presenceFrame } from '#lib/sync/frames.ts'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { rawSocket } from '../support/frames.ts'
import { emptyRoom } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('the server writes who somebody is, whatever they say', async () => {
  const { address } = await startServer()
  const marc = await connect(address, emptyRoom, 'observer')
  const rosa = await connect(address, emptyRoom, 'mentee')
  marc.provider.awareness.setLocalState({ user: { id: 'demo-mentor', name: 'Sofie' }, at: 'x' })
  await eventually(() => {
    const seen = rosa.provider.awareness.getStates().get(marc.doc.clientID)
    expect(seen?.user).toMatchObject({ id: 'demo-observer', role: 'observer' })
  })
})

test('a connection speaks for one client id only', async () => {
  const { address } = await startServer()
  const rosa = await connect(address, emptyRoom, 'mentee')
  const marc = await rawSocket(address, emptyRoom, 'observer')
  const entry = (clientId: number) => ({ clientId, clock: 1, json: '{"at":"x"}' })
  marc.send(...presenceFrame([entry(501)]))
  marc.send(...presenceFrame([entry(502)]))
  marc.send(...presenceFrame([entry(503), entry(504)]))
  marc.send(...presenceFrame([{ ...entry(501), clock: 2, json: '{"at":"y"}' }]))
  const states = rosa.provider.awareness.getStates()
  await eventually(() => expect(states.get(501)?.at).toBe('y'))
  expect([...states.keys()].filter((id) => id > 500 && id < 510)).toEqual([501])
})

test('a person’s client id stays theirs, also while they are away', async () => {
  const { address } = await startServer()
  const rosa = await connect(address, emptyRoom, 'mentee')
  const sofie = await connect(address, emptyRoom, 'mentor')
  const id = rosa.doc.clientID
  const seen = () => sofie.provider.awareness.getStates().get(id)?.user?.id
  rosa.provider.awareness.setLocalState({ at: 'here' })
  await eventually(() => expect(seen()).toBe('demo-mentee'))
  rosa.provider.disconnect()
  await eventually(() => expect(seen()).toBeUndefined())
  const thief = await rawSocket(address, emptyRoom, 'observer')
  thief.send(...presenceFrame([{ clientId: id, clock: 99, json: '{"at":"there"}' }]))
  rosa.provider.connect()
  await eventually(() => expect(seen()).toBe('demo-mentee'))
})

test('a caret that points nowhere is not passed on', async () => {
  const { address } = await startServer()
  const marc = await connect(address, emptyRoom, 'observer')
  const rosa = await connect(address, emptyRoom, 'mentee')
  marc.provider.awareness.setLocalState({ at: 'x', cursor: { anchor: { anchor: 5 }, head: 5 } })
  await eventually(() => {
    const seen = rosa.provider.awareness.getStates().get(marc.doc.clientID)
    expect(seen).toMatchObject({ at: 'x' })
    expect(seen?.cursor).toBeUndefined()
  })
})
