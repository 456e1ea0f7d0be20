import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { program } from '#server/program.ts'
import { closes, connectAsking, refusal } from '../support/client.ts'
import { database } from '../support/database.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { emptyRoom, synced } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** A server, two people in a room of it, and a way to change who may do what. */
async function twoPeople() {
  const folder = await temporaryFolder()
  const { address } = await startServer({ DATA_DIR: folder })
  const rosa = await connectAsking(address, emptyRoom, 'mentee')
  const sofie = await connectAsking(address, emptyRoom, 'mentor')
  await synced(rosa, sofie)
  const change = (sql: string) => {
    database(folder).run(sql)
    program().accessChanged({ board: 'demo' })
  }
  return { rosa, sofie, change }
}

test('whoever becomes an observer comes back as a reader; nobody else notices', async () => {
  const { rosa, sofie, change } = await twoPeople()
  const [hers, theirs] = [closes(rosa.provider), closes(sofie.provider)]
  change("update members set role = 'observer' where user = 'demo-mentee'")
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(false), 2000)
  expect(hers).toEqual([closeCodes.restart])
  expect(theirs).toEqual([])
})

test('whoever becomes a writer again comes back as one', async () => {
  const { rosa, change } = await twoPeople()
  change("update members set role = 'observer' where user = 'demo-mentee'")
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(false))
  change("update members set role = 'participant' where user = 'demo-mentee'")
  await eventually(() => expect(rosa.last()?.mayWrite).toBe(true), 2000)
})

test('whoever is no longer a member is told so for good', async () => {
  const { rosa, change } = await twoPeople()
  const refused = refusal(rosa.provider)
  change("delete from members where user = 'demo-mentee'")
  expect(await refused).toBe(closeCodes.noAccess)
})
