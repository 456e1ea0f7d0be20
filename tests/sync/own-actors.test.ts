import { expect, test } from 'vitest'
import { readMap } from '#lib/board/actor-map.ts'
import { actors, ownActors } from '#lib/board/actors.ts'
import { moveNames, withKeptNames } from '#lib/board/kept-names.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { syncFrame } from '#lib/sync/frames.ts'
import { demoPeople } from '#server/boards/demo-people.ts'
import { shownContacts } from '#server/boards/shown-contacts.ts'
import { program } from '#server/program.ts'
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

test('a name that a city keeps to itself is nowhere in what others’ sockets bring', async () => {
  const { address } = await startServer()
  const [map, own] = [
    await connectAsking(address, 'demo/actors', 'mentee'),
    await connectAsking(address, room, 'mentee'),
  ]
  await synced(map, own)
  const face = actors.on(map.doc)
  const id = face.actors.add({ name: 'Concetta Amato', city: 'mentee', kind: 'person' })
  const saved = () => eventually(() => expect([map.isSaved(), own.isSaved()]).toEqual([true, true]))
  await saved()
  expect(await everythingIn(address, 'demo/actors', 'mentor')).toContain('Concetta')
  ownActors.on(own.doc).shows.set('names', false)
  moveNames(map.doc, own.doc, 'mentee')
  await saved()
  for (const person of ['mentor', 'facilitator', 'observer'] as const) {
    const text = await everythingIn(address, 'demo/actors', person)
    expect(text, person).toContain(id)
    expect(text, person).not.toContain('Concetta')
    expect(await everythingIn(address, room, person), person).toBe('')
  }
  // Its own people read it as before, and it comes back when the city shows it again.
  const seen = withKeptNames(readMap(map.doc), ownActors.on(own.doc).names.all())
  expect(seen.actors.find((actor) => actor.id === id)?.name).toBe('Concetta Amato')
  ownActors.on(own.doc).shows.set('names', true)
  moveNames(map.doc, own.doc, 'mentee')
  await saved()
  expect(await everythingIn(address, 'demo/actors', 'mentor')).toContain('Concetta')
})

test('contacts are shown to the other city and to facilitators while a city chooses so', async () => {
  const { address } = await startServer()
  const own = await connectAsking(address, room, 'mentee')
  const map = await connect(address, 'demo/actors', 'mentee')
  await synced(own, map)
  const { actors: list } = actors.on(map.doc)
  const id = list.add({ name: 'Parish', city: 'mentee' })
  const theirs = list.add({ name: 'Library', city: 'mentor' })
  const face = ownActors.on(own.doc)
  face.contacts.set(id, 'desk@example.org')
  face.contacts.set(theirs, 'what Capaci knows of Mechelen')
  face.remarks.set(id, 'only for us')
  const shownTo = (person: keyof typeof demoPeople) =>
    shownContacts(program().rooms, 'demo', demoPeople[person])
  await eventually(() => expect(own.isSaved()).toBe(true))
  expect(await shownTo('mentor')).toEqual({})
  face.shows.set('contacts', true)
  await eventually(async () =>
    expect(await shownTo('mentor')).toEqual({ [id]: 'desk@example.org' }),
  )
  expect(await shownTo('facilitator')).toEqual({ [id]: 'desk@example.org' })
  expect(await shownTo('observer')).toEqual({})
  expect(await shownTo('mentee')).toEqual({})
  // The room itself, with its remarks, stays shut all the same.
  expect(await everythingIn(address, room, 'mentor')).toBe('')
  face.shows.set('contacts', false)
  await eventually(async () => expect(await shownTo('mentor')).toEqual({}))
})

/** All that a bare socket gets when it asks for everything in a room, as text. */
async function everythingIn(address: string, name: string, person: keyof typeof demoPeople) {
  const { socket, closed, send } = await rawSocket(address, name, person)
  const chunks: Buffer[] = []
  const heard = new Promise<void>((done) => {
    socket.on('message', (data: Buffer) => {
      chunks.push(data)
      // Sync, step two: the answer.
      if (data[0] === 0 && data[1] === 1) done()
    })
  })
  send(...syncFrame('stateVector', new Uint8Array([0])))
  await Promise.race([heard, closed])
  socket.terminate()
  return Buffer.concat(chunks).toString('utf8')
}

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
