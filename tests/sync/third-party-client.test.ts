import { expect, test } from 'vitest'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { read, reads, synced, write, writtenRoom } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('a plain y-websocket client reads what is stored and writes what others read', async () => {
  const { address } = await startServer()
  const sofie = await connect(address, writtenRoom, 'mentor')
  const rosa = await connect(address, writtenRoom, 'mentee')
  await eventually(() => expect(read(sofie, 'mentor').length).toBeGreaterThan(50))
  write(sofie, 'Written by Sofie.')
  write(rosa, 'Scritto da Rosa.')
  for (const client of [sofie, rosa]) {
    await reads(client, 'Written by Sofie.')
    await reads(client, 'Scritto da Rosa.')
  }
})

test('a restart keeps everything, once', async () => {
  const folder = await temporaryFolder()
  const first = await startServer({ DATA_DIR: folder })
  const rosa = await connect(first.address, writtenRoom, 'mentee')
  await synced(rosa)
  write(rosa, 'Rimane.', 'mentee')
  const sofie = await connect(first.address, writtenRoom, 'mentor')
  await reads(sofie, 'Rimane.', 'mentee')
  rosa.end()
  sofie.end()
  await first.stop()
  const second = await startServer({ DATA_DIR: folder })
  const later = await connect(second.address, writtenRoom, 'mentor')
  await reads(later, 'Rimane.', 'mentee')
  expect(read(later, 'mentee').match(/Rimane/g)).toHaveLength(1)
})
