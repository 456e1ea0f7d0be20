import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { draft } from '#lib/board/draft.ts'
import { factor } from '#lib/board/factor.ts'
import { privateNotes } from '#lib/board/private-notes.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { endRun, goToStep, readStageNow, setPaused, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { syncFrame } from '#lib/sync/frames.ts'
import {
  type DemoPerson,
  demoPeople,
  demoUserId,
  isDemoPerson,
} from '#server/boards/demo-people.ts'
import { program } from '#server/program.ts'
import { closes, connect, connectAsking, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { heard, rawSocket } from '../support/frames.ts'
import { emptyRoom, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const everybody = Object.keys(demoPeople).filter(isDemoPerson)
const draftOf = (person: DemoPerson) => `demo/draft@${demoUserId(person)}`

test('private cards reach nobody else, facilitators included', async () => {
  const { address } = await startServer()
  const rosa = await connectAsking(address, draftOf('mentee'), 'mentee')
  await synced(rosa)
  draft.on(rosa.doc).cards.add({ factor: 'f', text: 'We fear it.' }, { author: 'demo-mentee' })
  await eventually(() => expect(rosa.isSaved()).toBe(true))
  for (const other of everybody.filter((person) => person !== 'mentee')) {
    const { code, text } = await heard(address, draftOf('mentee'), other)
    expect(code, other).toBe(closeCodes.noAccess)
    expect(text).not.toContain('fear')
  }
  const again = await connect(address, draftOf('mentee'), 'mentee')
  await eventually(() => expect(draft.on(again.doc).cards.list()).toHaveLength(1))
})

test('a city’s private notes reach neither the other city nor the facilitators', async () => {
  const { address } = await startServer()
  const sofie = await connectAsking(address, 'demo/private@mentor', 'mentor')
  await synced(sofie)
  const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Between us.' }] }
  writeFragment(privateNotes.on(sofie.doc).notes.fragment('notes'), [paragraph])
  await eventually(() => expect(sofie.isSaved()).toBe(true))
  for (const other of ['mentee', 'facilitator', 'observer'] as const) {
    const { code, text } = await heard(address, 'demo/private@mentor', other)
    expect(code, other).toBe(closeCodes.noAccess)
    expect(text).not.toContain('Between')
  }
})

test('no client writes votes, and only facilitators write the stage', async () => {
  const { address } = await startServer()
  const strange = new Y.Doc()
  strange.getMap('votes').set('x', 'y')
  const update = syncFrame('update', Y.encodeStateAsUpdate(strange))
  for (const person of everybody) {
    const { send, closed } = await rawSocket(address, 'demo/votes', person)
    send(...update)
    expect(await closed, person).toBe(closeCodes.diverged)
  }
  for (const person of ['mentor', 'mentee', 'observer'] as const) {
    const { send, closed } = await rawSocket(address, 'demo/stage', person)
    send(...update)
    expect(await closed, person).toBe(closeCodes.diverged)
  }
})

test('whoever takes part ends no private step, lifts no lock and names no deputy by hand', async () => {
  const { address } = await startServer()
  const anna = await connectAsking(address, 'demo/stage', 'facilitator')
  await synced(anna)
  const face = stage.on(anna.doc)
  face.agenda.add({ session: 's', title: 'Write', mode: 'write' }, { author: 'demo-facilitator' })
  const [step] = stepsOf(face, 's')
  if (!step) throw new Error('no step')
  goToStep(face, step, 'Anna', Date.now())
  face.rules.set('locked', ['factor'])
  await eventually(() => expect(anna.isSaved()).toBe(true))
  const now = () => program().rooms.read('demo/stage', (doc) => JSON.stringify(readStageNow(doc)))
  const before = await now()
  const deeds: ((own: ReturnType<typeof stage.on>) => void)[] = [
    endRun,
    ({ rules }) => rules.set('locked', []),
    ({ attention }) => attention.set('deputy', 'demo-mentee'),
    ({ privacy }) => privacy.set('named', true),
  ]
  for (const deed of deeds) {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc))
    const known = Y.encodeStateVector(copy)
    deed(stage.on(copy))
    const { send, closed } = await rawSocket(address, 'demo/stage', 'mentee')
    send(...syncFrame('update', Y.encodeStateAsUpdate(copy, known)))
    expect(await closed).toBe(closeCodes.diverged)
  }
  const locked = new Y.Doc()
  write({ doc: locked }, 'Written behind the lock.')
  const late = await rawSocket(address, emptyRoom, 'mentee')
  late.send(...syncFrame('update', Y.encodeStateAsUpdate(locked)))
  expect(await late.closed).toBe(closeCodes.diverged)
  expect(await now()).toBe(before)
})

test('in a break nobody but facilitators writes, and afterwards everybody does again', async () => {
  const { address } = await startServer()
  const anna = await connect(address, 'demo/stage', 'facilitator')
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  const own = await connectAsking(address, draftOf('mentee'), 'mentee')
  const ilse = await connectAsking(address, emptyRoom, 'facilitator')
  const codes = closes(rosa.provider)
  await synced(anna, rosa, own, ilse)
  const face = stage.on(anna.doc)
  face.agenda.add({ session: 's', title: 'Break', mode: 'break' }, { author: 'demo-facilitator' })
  const [step] = stepsOf(face, 's')
  if (!step) throw new Error('no step')
  goToStep(face, step, 'Anna', Date.now())
  setPaused(face, true, Date.now())
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(false), 2000)
  await eventually(() => expect(own.last()?.mayWrite).toBe(false), 2000)
  expect(codes).toEqual([closeCodes.restart])
  expect(ilse.last()?.mayWrite).toBe(true)
  const late = await rawSocket(address, emptyRoom, 'mentor')
  const other = new Y.Doc()
  write({ doc: other }, 'Written in the break.')
  late.send(...syncFrame('update', Y.encodeStateAsUpdate(other)))
  expect(await late.closed).toBe(closeCodes.diverged)
  setPaused(face, false, Date.now())
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(true), 2000)
  const { cards } = factor.on(rosa.doc)
  expect(cards.list()).toEqual([])
})

test('whoever is not on the board opens none of its private rooms', async () => {
  const { address } = await startServer()
  for (const room of [draftOf('mentor'), 'demo/private@mentee', 'demo/votes']) {
    const stranger = await connect(address, room, undefined)
    expect(await refusal(stranger.provider)).toBe(closeCodes.signIn)
  }
})
