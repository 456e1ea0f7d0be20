import { expect, test } from 'vitest'
import { stage } from '#lib/board/stage.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { setArchived } from '#server/boards/change-board.ts'
import { deleteBoard } from '#server/boards/delete-board.ts'
import { memoryBuses } from '#server/bus/memory.ts'
import { program } from '#server/program.ts'
import { connect, connectAsking, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { metric } from '../support/metrics.ts'
import { emptyRoom, reads, synced, write, writtenRoom } from '../support/notes.ts'
import { startServer } from '../support/server.ts'
import { roomOnDisk } from '../support/stored-room.ts'
import { postgresPlace, skipWithoutPostgres } from '../support/stores.ts'

const soon = (check: () => void) => eventually(check, 2000)

async function archive(archived: boolean): Promise<void> {
  const { store, accessChanged } = program()
  await setArchived(store, 'demo', 'demo-facilitator', archived)
  accessChanged({ board: 'demo' })
}

test('an archived board is read-only for everybody, at once in open rooms, until it is reopened', async () => {
  const { address } = await startServer()
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  const ilse = await connectAsking(address, emptyRoom, 'facilitator')
  const stageRoom = await connectAsking(address, 'demo/stage', 'facilitator')
  const marc = await connect(address, emptyRoom, 'observer')
  await synced(rosa, ilse, stageRoom, marc)
  await archive(true)
  for (const client of [rosa, ilse, stageRoom]) {
    await soon(() => expect(client.last()?.mayWrite).toBe(false))
  }
  const later = await connectAsking(address, writtenRoom, 'facilitator')
  await eventually(() => expect(later.last()?.mayWrite).toBe(false))
  const refused = refusal(stageRoom.provider)
  stage.on(stageRoom.doc).rules.set('locked', ['factor'])
  expect(await refused).toBe(closeCodes.diverged)
  await archive(false)
  for (const client of [rosa, ilse]) {
    await soon(() => expect(client.last()?.mayWrite).toBe(true))
  }
  write(rosa, 'Open again.')
  await reads(marc, 'Open again.')
})

test('a deleted board’s connections end with 4404, and nothing is written back', async () => {
  const folder = await temporaryFolder()
  const running = await startServer({ DATA_DIR: folder })
  const { address } = running
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  const sofie = await connectAsking(address, writtenRoom, 'mentor')
  await synced(rosa, sofie)
  write(sofie, 'Written and saved.')
  await eventually(() => expect(sofie.isSaved()).toBe(true))
  const codes = Promise.all([refusal(rosa.provider), refusal(sofie.provider)])
  const { store, letGo, accessChanged } = program()
  // Words that are on their way to the disk while the board is being deleted.
  write(rosa, 'Too late.')
  await deleteBoard(store, 'demo', letGo)
  accessChanged({ board: 'demo' })
  expect(await codes).toEqual([closeCodes.noSuchBoard, closeCodes.noSuchBoard])
  expect(await metric(address, 'compa_rooms')).toBe(0)
  const back = await connect(address, emptyRoom, 'mentee')
  expect(await refusal(back.provider)).toBe(closeCodes.noSuchBoard)
  await running.stop()
  for (const room of [emptyRoom, writtenRoom, 'demo/stage']) {
    const { last, rows, snapshot } = await roomOnDisk({ DATA_DIR: folder }, room)
    expect([last, rows, snapshot], room).toEqual([0, [], 0])
  }
})

test('a board that is deleted keeps nobody from another one', async () => {
  const { address } = await startServer()
  const { letGo } = program()
  await letGo('dem')
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(rosa)
})

skipWithoutPostgres('two processes on one database', () => {
  test('a board that is deleted through one ends in the other too', async () => {
    const place = await postgresPlace()
    const makeBus = memoryBuses()
    const first = await startServer(place, makeBus())
    const rosa = await connectAsking(first.address, emptyRoom, 'mentee')
    await synced(rosa)
    await startServer(place, makeBus())
    const refused = refusal(rosa.provider)
    const { store, letGo, accessChanged } = program()
    write(rosa, 'Too late.')
    await deleteBoard(store, 'demo', letGo)
    accessChanged({ board: 'demo' })
    expect(await refused).toBe(closeCodes.noSuchBoard)
  })
})
