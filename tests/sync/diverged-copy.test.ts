import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { program } from '#server/program.ts'
import { connect, connectAsking, refusal } from '../support/client.ts'
import { database } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyRoom, read, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

test('a writer whose rights ended while they were away is told that their copy diverged', async () => {
  const folder = await temporaryFolder()
  const { address } = await startServer({ DATA_DIR: folder })
  const rosa = await connect(address, emptyRoom, 'mentee')
  const sofie = await connect(address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  rosa.provider.disconnect()
  write(rosa, 'Scritto troppo tardi.')
  database(folder).run("update members set role = 'observer' where user = 'demo-mentee'")
  program().accessChanged({ board: 'demo' })
  const refused = refusal(rosa.provider)
  rosa.provider.connect()
  expect(await refused).toBe(closeCodes.diverged)
  expect(read(rosa)).toContain('Scritto troppo tardi.')
  expect(read(sofie)).not.toContain('troppo tardi')
})

test('a reader whose copy is the same as the server’s, or older, is not told so', async () => {
  const folder = await temporaryFolder()
  const { address } = await startServer({ DATA_DIR: folder })
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  await synced(rosa)
  write(rosa, 'In time.')
  await eventually(() => expect(rosa.isSaved()).toBe(true))
  rosa.provider.disconnect()
  database(folder).run("update members set role = 'observer' where user = 'demo-mentee'")
  rosa.provider.connect()
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(false))
  await eventually(() => expect(rosa.isSaved()).toBe(true))
  expect(rosa.provider.wsconnected).toBe(true)
})
