import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import { parking, type Settlement } from '#lib/board/parking.ts'
import { plan } from '#lib/board/plan.ts'
import { readPoints, readSessionRecord, sessionsIn } from '#lib/board/session-record.ts'
import { stage } from '#lib/board/stage.ts'
import { openRooms } from '#lib/report/read-version.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { syncFrame } from '#lib/sync/frames.ts'
import { findBoard } from '#server/boards/boards.ts'
import { memberOf } from '#server/boards/members.ts'
import { settlePoint } from '#server/boards/parking.ts'
import { copyRooms } from '#server/boards/version-rooms.ts'
import { program } from '#server/program.ts'
import { connectAsking } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { rawSocket } from '../support/frames.ts'
import { synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** A point that the mentee's Rosa has parked in a session, and what settles it. */
async function onePoint(place: string | null) {
  const { address } = await startServer()
  const { store, rooms } = program()
  const rosa = await connectAsking(address, 'demo/parking', 'mentee')
  await synced(rosa)
  const id = parking
    .on(rosa.doc)
    .points.add({ session: 's', text: 'Who pays?', place }, { author: 'demo-mentee' })
  await eventually(() => expect(rosa.isSaved()).toBe(true))
  const board = await findBoard(store, 'demo')
  const member = await memberOf(store, 'demo', 'demo-facilitator')
  if (!board || !member) throw new Error('no demo board')
  const settle = (how: Settlement | null) => settlePoint(program(), { board, member }, id, how)
  const settled = () => rooms.read('demo/stage', (doc) => stage.on(doc).settled.get(id)?.how)
  return { address, id, rooms, settle, settled, store }
}

test('a parked point becomes one card of the key factor that it was parked at', async () => {
  const { rooms, settle, settled } = await onePoint('factors/image-and-stories/cards')
  const cards = () =>
    rooms.read('demo/factor/image-and-stories', (doc) =>
      factor
        .on(doc)
        .cards.list()
        .filter(({ text }) => text === 'Who pays?')
        .map(({ author }) => author),
    )
  await settle('card')
  await settle('card')
  expect(await cards()).toEqual(['demo-mentee'])
  expect(await settled()).toBe('card')
})

test('a parked point becomes an action or a decision, and can be opened again', async () => {
  const { rooms, settle, settled } = await onePoint(null)
  await expect(settle('card')).rejects.toThrow('wrong-input')
  await settle('action')
  const actions = await rooms.read('demo/plan', (doc) => plan.on(doc).actions.list())
  expect(actions.filter(({ title }) => title === 'Who pays?')).toHaveLength(1)
  await settle(null)
  expect(await settled()).toBeUndefined()
  await settle('decision')
  const decisions = await rooms.read('demo/stage', (doc) => stage.on(doc).decisions.list())
  expect(decisions).toMatchObject([{ session: 's', text: 'Who pays?' }])
})

test('a version holds a session with its points and what became of them', async () => {
  const { settle, store, rooms } = await onePoint('plan')
  await settle('handled')
  const frozen = openRooms(await copyRooms({ store, rooms }, 'demo'))
  const [stageDoc, points] = [frozen.get('stage') ?? new Y.Doc(), frozen.get('parking')]
  expect(sessionsIn(stageDoc, points ?? new Y.Doc())).toContain('s')
  const record = readSessionRecord(stageDoc, points ? readPoints(points, 's') : [], 's')
  expect(record.points).toMatchObject([
    { text: 'Who pays?', place: 'plan', author: 'demo-mentee', settled: 'handled' },
  ])
})

test('observers park nothing, and no participant says what became of a point', async () => {
  const { address, id } = await onePoint(null)
  const strange = new Y.Doc()
  parking.on(strange).points.add({ session: 's', text: 'Mine.' }, { author: 'demo-observer' })
  const lot = await rawSocket(address, 'demo/parking', 'observer')
  lot.send(...syncFrame('update', Y.encodeStateAsUpdate(strange)))
  expect(await lot.closed).toBe(closeCodes.diverged)
  const done = new Y.Doc()
  const at = new Date().toISOString()
  stage.on(done).settled.set(id, { by: 'demo-mentee', at, how: 'handled' })
  const face = await rawSocket(address, 'demo/stage', 'mentee')
  face.send(...syncFrame('update', Y.encodeStateAsUpdate(done)))
  expect(await face.closed).toBe(closeCodes.diverged)
})
