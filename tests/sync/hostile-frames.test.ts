import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { presenceFrame } from '#lib/sync/frames.ts'
import { connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { rawSocket } from '../support/frames.ts'
import { startServer } from '../support/server.ts'

const room = 'demo/factor/image-and-stories'
type Client = Awaited<ReturnType<typeof connect>>

const write = ({ doc }: Client, text: string) =>
  writeFragment(factor.on(doc).notes.fragment('agreed'), [
    { type: 'paragraph', content: [{ type: 'text', text }] },
  ])
const read = ({ doc }: Client) => plainText(factor.on(doc).notes.json('agreed'))
const synced = (...clients: Client[]) =>
  eventually(() => expect(clients.every(({ provider }) => provider.synced)).toBe(true))

/** After what a test did, the room must still carry words, also over a restart. */
async function expectAlive(folder: string, address: string, stop: () => Promise<void>) {
  const [sofie, rosa] = [
    await connect(address, room, 'mentor'),
    await connect(address, room, 'mentee'),
  ]
  await synced(sofie, rosa)
  write(sofie, 'Still alive.')
  await eventually(() => expect(read(rosa)).toContain('Still alive.'))
  sofie.end()
  rosa.end()
  await stop()
  const later = await connect((await startServer(folder)).address, room, 'mentor')
  await eventually(() => expect(read(later)).toContain('Still alive.'))
}

const frames = {
  'a deleted item of no length': [0, 1, 9, 0, 1, 1, 1, 0x6e, 0, 0],
  'a deletion of no length': [0, 2, 7, 0, 1, 5, 1, 0, 0, 0],
  'a frame that ends too soon': [0, 2, 200, 1],
  'a frame of an unknown type': [77, 1, 2],
  'an empty frame': [],
}

for (const [name, bytes] of Object.entries(frames)) {
  test(`${name} closes its sender only, and the room lives on`, async () => {
    const folder = await temporaryFolder()
    const { address, stop } = await startServer(folder)
    const hostile = await rawSocket(address, room, 'mentor')
    hostile.send(...bytes)
    expect(await hostile.closed).toBe(closeCodes.badFrame)
    await expectAlive(folder, address, stop)
  })
}

test('a garbage-collected part of no length never reaches the document', async () => {
  const folder = await temporaryFolder()
  const { address, stop } = await startServer(folder)
  const hostile = await rawSocket(address, room, 'mentor')
  hostile.send(0, 2, 7, 1, 1, 9, 0, 0, 0, 0)
  expect(await hostile.closed).toBe(closeCodes.badFrame)
  await expectAlive(folder, address, stop)
})

test('two people making the same words bold at once do not silence the room', async () => {
  const folder = await temporaryFolder()
  const { address, stop } = await startServer(folder)
  const sofie = await connect(address, room, 'mentor')
  const rosa = await connect(address, room, 'mentee')
  await synced(sofie, rosa)
  let closed = 0
  for (const { provider } of [sofie, rosa]) provider.on('connection-close', () => closed++)
  write(sofie, 'hello wide world')
  await eventually(() => expect(read(rosa)).toContain('hello wide world'))
  for (const { doc } of [sofie, rosa]) {
    const last = factor.on(doc).notes.fragment('agreed').toArray().at(-1)
    const text = last instanceof Y.XmlElement ? last.get(0) : undefined
    if (!(text instanceof Y.XmlText)) throw new Error('the last paragraph holds no text')
    text.format(0, 5, { bold: {} })
  }
  const bold = ({ doc }: Client) => JSON.stringify(factor.on(doc).notes.json('agreed'))
  await eventually(() => expect(bold(sofie)).toBe(bold(rosa)))
  write(rosa, 'And on.')
  await eventually(() => expect(read(sofie)).toContain('And on.'))
  expect(closed).toBe(0)
  await expectAlive(folder, address, stop)
})

test('presence cannot be forged: the server writes who somebody is', async () => {
  const { address } = await startServer()
  const marc = await connect(address, room, 'observer')
  const rosa = await connect(address, room, 'mentee')
  marc.provider.awareness.setLocalState({ user: { id: 'demo-mentor', name: 'Sofie' }, at: 'x' })
  await eventually(() => {
    const seen = rosa.provider.awareness.getStates().get(marc.doc.clientID)
    expect(seen?.user).toMatchObject({ id: 'demo-observer', role: 'observer' })
  })
})

test('a person’s client id stays theirs, also while they are away', async () => {
  const { address } = await startServer()
  const rosa = await connect(address, room, 'mentee')
  const sofie = await connect(address, room, 'mentor')
  const id = rosa.doc.clientID
  const seen = () => sofie.provider.awareness.getStates().get(id)?.user?.id
  rosa.provider.awareness.setLocalState({ at: 'here' })
  await eventually(() => expect(seen()).toBe('demo-mentee'))
  rosa.provider.disconnect()
  await eventually(() => expect(seen()).toBeUndefined())
  const thief = await rawSocket(address, room, 'observer')
  thief.send(...presenceFrame([{ clientId: id, clock: 99, json: '{"at":"there"}' }]))
  rosa.provider.connect()
  await eventually(() => expect(seen()).toBe('demo-mentee'))
})

test('a caret that points nowhere is not passed on', async () => {
  const { address } = await startServer()
  const marc = await connect(address, room, 'observer')
  const rosa = await connect(address, room, 'mentee')
  marc.provider.awareness.setLocalState({ at: 'x', cursor: { anchor: { anchor: 5 }, head: 5 } })
  await eventually(() => {
    const seen = rosa.provider.awareness.getStates().get(marc.doc.clientID)
    expect(seen).toMatchObject({ at: 'x' })
    expect(seen?.cursor).toBeUndefined()
  })
})

test('a copy of another person or of an earlier board is asked to reload', async () => {
  const { address } = await startServer()
  for (const params of [{ user: 'demo-mentee' }, { board: 'an-earlier-key' }] as Record<
    string,
    string
  >[]) {
    const { provider } = await connect(address, room, 'mentor', { params })
    expect(await refusal(provider)).toBe(closeCodes.reload)
  }
})

test('whoever may not enter is told so once and for good', async () => {
  const { address } = await startServer()
  const evil = { headers: { Origin: 'https://evil.example' } }
  const cases = [
    [closeCodes.signIn, room, undefined, {}],
    [closeCodes.noSuchBoard, 'demo/factor/nope', 'mentor', {}],
    [closeCodes.noSuchBoard, 'other/stage', 'mentor', {}],
    [closeCodes.noAccess, room, 'mentor', evil],
    [closeCodes.reload, room, 'mentor', { params: { schema: '0' } }],
  ] as const
  for (const [code, name, person, options] of cases) {
    const { provider } = await connect(address, name, person, options)
    expect(await refusal(provider)).toBe(code)
  }
})
