import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { closes, connect } from '../support/client.ts'
import { database } from '../support/database.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyRoom, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('what was accepted a moment before the stop is there after it', async () => {
  const folder = await temporaryFolder()
  const first = await startServer({ DATA_DIR: folder })
  const rosa = await connect(first.address, emptyRoom, 'mentee')
  const sofie = await connect(first.address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  const codes = closes(rosa.provider)
  write(rosa, 'Appena in tempo.')
  await reads(sofie, 'Appena in tempo.')
  await first.stop()
  expect(codes).toEqual([closeCodes.restart])
  rosa.end()
  sofie.end()
  const second = await startServer({ DATA_DIR: folder })
  await reads(await connect(second.address, emptyRoom, 'mentor'), 'Appena in tempo.')
})

test('a stop waits for a file that cannot be written for a moment', async () => {
  const folder = await temporaryFolder()
  const first = await startServer({ DATA_DIR: folder })
  const rosa = await connect(first.address, emptyRoom, 'mentee')
  const sofie = await connect(first.address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  const rows = database(folder)
  const unlock = rows.lock()
  write(rosa, 'Non ancora scritto.')
  await reads(sofie, 'Non ancora scritto.')
  const stopping = first.stop()
  setTimeout(unlock, 400)
  await stopping
  expect(rows.all('pragma quick_check')).toEqual([{ quick_check: 'ok' }])
  rosa.end()
  sofie.end()
  const second = await startServer({ DATA_DIR: folder })
  await reads(await connect(second.address, emptyRoom, 'mentor'), 'Non ancora scritto.')
})
