import { expect, onTestFinished, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { program } from '#server/program.ts'
import { makeMember, makeUser, signIn } from '../support/accounts.ts'
import { connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, read, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** A guest on the demo board, with an open note, and somebody who watches. */
async function guestAtWork() {
  const { address } = await startServer()
  const { store, keys } = program()
  await makeUser(store, 'guest-id', { name: 'Gina', kind: 'guest' })
  await makeMember(store, 'demo', 'guest-id', { delegation: 'mentee' })
  const { headers } = await signIn(store, keys, 'guest-id')
  const gina = await connect(address, emptyRoom, undefined, { headers })
  const rosa = await connect(address, emptyRoom, 'mentee')
  await synced(gina, rosa)
  const named = async () => {
    const updates = store.selectFrom('updates').select('user').where('user', '=', 'guest-id')
    const authors = store.selectFrom('authors').select('user').where('user', '=', 'guest-id')
    return (await updates.execute()).length + (await authors.execute()).length
  }
  const written = async () =>
    (await store.selectFrom('rooms').select('seq').where('room', '=', emptyRoom).execute())[0]?.seq
  return { gina, rosa, named, written, store }
}

test('whoever writes up to the moment they are erased is named nowhere, and their text stays', async () => {
  const { gina, rosa, named, store } = await guestAtWork()
  write(gina, 'Written first.')
  await reads(rosa, 'Written first.')
  await eventually(async () => expect(await named()).toBeGreaterThan(0))
  let count = 0
  const typing = setInterval(() => write(gina, `Line ${count++}.`), 2)
  onTestFinished(() => clearInterval(typing))
  await eventually(() => expect(read(rosa)).toContain('Line 20.'))
  const refused = refusal(gina.provider)
  await eraseUser(store, 'guest-id')
  // The socket is still open: what it brings now is taken, but nobody's any more.
  const last = count
  await eventually(() => expect(read(rosa)).toContain(`Line ${last}.`))
  program().accessChanged({ user: 'guest-id' })
  expect(await refused).toBe(closeCodes.signIn)
  clearInterval(typing)
  expect(read(rosa)).toContain('Written first.')
  write(rosa, 'The last word.')
  const whole = () => store.selectFrom('updates').select('user').where('room', '=', emptyRoom)
  await eventually(async () =>
    expect((await whole().execute()).map(({ user }) => user)).toContain('demo-mentee'),
  )
  expect(await named()).toBe(0)
})

test('whoever is erased is seen by nobody from then on', async () => {
  const { gina, rosa, store } = await guestAtWork()
  gina.provider.awareness.setLocalStateField('at', 'factors/image-and-stories')
  const seen = () => JSON.stringify([...rosa.provider.awareness.getStates().values()])
  await eventually(() => expect(seen()).toContain('Gina'))
  await eraseUser(store, 'guest-id')
  program().accessChanged({ user: 'guest-id' })
  await eventually(() => expect(seen()).not.toContain('Gina'), 2000)
})
