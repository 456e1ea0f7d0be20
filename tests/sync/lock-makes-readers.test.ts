import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { stage } from '#lib/board/stage.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { closes, connect, connectAsking } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

const setLocked = ({ doc }: { doc: Y.Doc }, locked: 'factor'[]) =>
  stage.on(doc).rules.set('locked', locked)

test('a lock makes participants readers within a moment, and its end writers again', async () => {
  const { address } = await startServer()
  const ilse = await connect(address, 'demo/stage', 'facilitator')
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  const codes = closes(rosa.provider)
  await synced(ilse, rosa)
  write(rosa, 'Before the lock.')
  await eventually(() => expect(rosa.isSaved()).toBe(true))

  setLocked(ilse, ['factor'])
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(false), 2000)
  expect(codes).toEqual([closeCodes.restart])

  setLocked(ilse, [])
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(true), 2000)
  write(rosa, 'After the lock.')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await reads(sofie, 'After the lock.')
})

test('facilitators write on behind a lock, and stay connected', async () => {
  const { address } = await startServer()
  const stageRoom = await connect(address, 'demo/stage', 'facilitator')
  const ilse = await connect(address, emptyRoom, 'facilitator')
  const sofie = await connectAsking(address, emptyRoom, 'mentor')
  const codes = closes(ilse.provider)
  await synced(stageRoom, ilse, sofie)
  setLocked(stageRoom, ['factor'])
  await eventually(() => expect(sofie.last()?.mayWrite).toBe(false))
  write(ilse, 'The facilitator sums up.')
  await reads(sofie, 'The facilitator sums up.')
  expect(codes).toEqual([])
})

test('a lock that was set before holds for whoever comes after a restart', async () => {
  const folder = await temporaryFolder()
  const first = await startServer({ DATA_DIR: folder })
  const ilse = await connectAsking(first.address, 'demo/stage', 'facilitator')
  await synced(ilse)
  setLocked(ilse, ['factor'])
  await eventually(() => expect(ilse.isSaved()).toBe(true))
  await first.stop()
  const { address } = await startServer({ DATA_DIR: folder })
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(false))
})

test('a participant cannot set a lock', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, 'demo/stage', 'mentor')
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  await synced(sofie, rosa)
  setLocked(sofie, ['factor'])
  const ilse = await connect(address, 'demo/stage', 'facilitator')
  await synced(ilse)
  expect(stage.on(ilse.doc).rules.get('locked')).toEqual([])
  write(rosa, 'Still open.')
  await eventually(() => expect(rosa.isSaved()).toBe(true))
  expect(read(rosa)).toContain('Still open.')
})
