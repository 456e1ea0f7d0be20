import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { closes, connect } from '../support/client.ts'
import { database } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { read, synced, writtenRoom } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** A demo that was made and stopped: its rooms have to be read from the file again. */
async function coldFolder(): Promise<string> {
  const folder = await temporaryFolder()
  await (await startServer({ DATA_DIR: folder })).stop()
  return folder
}

test('a room that cannot be read turns people away for a moment and is never stored as empty', async () => {
  const folder = await coldFolder()
  const { address } = await startServer({ DATA_DIR: folder })
  const rows = database(folder)
  const count = () => rows.all(`select count(*) as n from elsewhere`)[0]?.n
  rows.run('alter table updates rename to elsewhere')
  const before = count()
  const sofie = await connect(address, writtenRoom, 'mentor')
  const codes = closes(sofie.provider)
  await eventually(() => expect(codes).toContain(closeCodes.tryLater))
  expect(sofie.provider.synced).toBe(false)
  expect(count()).toBe(before)
  rows.run('alter table elsewhere rename to updates')
  await synced(sofie)
  expect(read(sofie, 'mentor').length).toBeGreaterThan(50)
})

test('a room whose rows are damaged is refused, and its rows are left as they are', async () => {
  const folder = await coldFolder()
  const rows = database(folder)
  const where = `where room = '${writtenRoom}'`
  const stored = () => rows.all(`select seq, hex(bytes) as hex from updates ${where} order by seq`)
  const good = stored()
  rows.run(`update updates set bytes = x'01ff03ff' ${where}`)
  const { address } = await startServer({ DATA_DIR: folder })
  const sofie = await connect(address, writtenRoom, 'mentor')
  const codes = closes(sofie.provider)
  await eventually(() => expect(codes.length).toBeGreaterThan(1))
  expect(new Set(codes)).toEqual(new Set([closeCodes.tryLater]))
  expect(stored()).toEqual(good.map(({ seq }) => ({ seq, hex: '01FF03FF' })))
  // Once the rows are mended from a backup, the same client comes in by itself.
  for (const { seq, hex } of good) {
    rows.run(`update updates set bytes = x'${hex}' ${where} and seq = ${seq}`)
  }
  await synced(sofie)
  expect(read(sofie, 'mentor').length).toBeGreaterThan(50)
})
