import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { endSignIns } from '#server/auth/sign-ins.ts'
import { program } from '#server/program.ts'
import { makeMember, makeUser, signIn } from '../support/accounts.ts'
import { type Client, closes, connect, refusal } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { emptyRoom, reads, synced, write } from '../support/notes.ts'
import { startServer } from '../support/server.ts'

/** Somebody with a note open on two devices. */
async function twoDevices() {
  const { address } = await startServer()
  const { store, keys } = program()
  await makeUser(store, 'paolo')
  await makeMember(store, 'demo', 'paolo')
  const [first, second] = [await signIn(store, keys, 'paolo'), await signIn(store, keys, 'paolo')]
  const here = await connect(address, emptyRoom, undefined, { headers: first.headers })
  const there = await connect(address, emptyRoom, undefined, { headers: second.headers })
  await synced(here, there)
  const end = async (which: Parameters<typeof endSignIns>[2]) => {
    await endSignIns(store, 'paolo', which)
    program().accessChanged({ user: 'paolo' })
  }
  return { here, there, end, signIns: { here: first.id, there: second.id } }
}

/** Waits, two seconds at most, until the server refuses a client for good with that code. */
function isRefused({ provider }: Pick<Client, 'provider'>) {
  let said: number | undefined
  void refusal(provider).then((code) => {
    said = code
  })
  return () => eventually(() => expect(said).toBe(closeCodes.signIn), 2000)
}

test('signing out the other devices closes their boards at once, and not this one', async () => {
  const { here, there, end, signIns } = await twoDevices()
  const own = closes(here.provider)
  const refused = isRefused(there)
  await end({ but: signIns.here })
  await refused()
  write(here, 'Still here.')
  await reads(here, 'Still here.')
  expect(own).toEqual([])
  expect(here.provider.wsconnected).toBe(true)
})

test('signing out one device closes its boards at once', async () => {
  const { here, there, end, signIns } = await twoDevices()
  const own = closes(here.provider)
  const refused = isRefused(there)
  await end({ only: signIns.there })
  await refused()
  expect(own).toEqual([])
})

test('signing out everywhere closes every board', async () => {
  const { here, there, end } = await twoDevices()
  const both = Promise.all([refusal(here.provider), refusal(there.provider)])
  await end({})
  expect(await both).toEqual([closeCodes.signIn, closeCodes.signIn])
})

test('nobody ends somebody else’s sign-in', async () => {
  const { here, end } = await twoDevices()
  const { store, keys } = program()
  await makeUser(store, 'other')
  const others = await signIn(store, keys, 'other')
  const own = closes(here.provider)
  await end({ only: others.id })
  const rows = await store.selectFrom('signIns').select('id').where('id', '=', others.id).execute()
  expect(rows).toHaveLength(1)
  expect(own).toEqual([])
})
