import { expect, test } from 'vitest'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { setPassword } from '#server/auth/set-password.ts'
import { endSignIns, signInsOf } from '#server/auth/sign-ins.ts'
import { demoUserId } from '#server/boards/demo-people.ts'
import { program } from '#server/program.ts'
import { connect, refusal } from '../support/client.ts'
import { emptyRoom, synced } from '../support/notes.ts'
import { goodPassword } from '../support/people.ts'
import { startServer } from '../support/server.ts'

const user = demoUserId('mentee')

/** What comes of it, or a failure when two seconds have gone by. */
const within2s = <Result>(result: Promise<Result>): Promise<Result> =>
  Promise.race([
    result,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error('still open after two seconds')), 2000),
    ),
  ])

test('signing out everywhere closes open connections within two seconds', async () => {
  const { address } = await startServer()
  const [laptop, phone] = [
    await connect(address, emptyRoom, 'mentee'),
    await connect(address, emptyRoom, 'mentee', { session: 3600 }),
  ]
  const mentor = await connect(address, emptyRoom, 'mentor')
  await synced(laptop, phone, mentor)
  const closed = Promise.all([laptop, phone].map(({ provider }) => refusal(provider)))
  const { store, accessChanged } = program()
  await endSignIns(store, user)
  accessChanged({ user })
  expect(await within2s(closed)).toEqual([closeCodes.signIn, closeCodes.signIn])
  expect(mentor.provider.wsconnected).toBe(true)
})

test('a new password ends the other devices and keeps this one', async () => {
  const { address } = await startServer()
  const { store, accessChanged } = program()
  const here = await connect(address, emptyRoom, 'mentee')
  const [thisOne] = await signInsOf(store, user)
  const lost = await connect(address, emptyRoom, 'mentee', { session: 3600 })
  await synced(here, lost)
  const closed = refusal(lost.provider)
  await setPassword(store, { id: user, email: null }, goodPassword, thisOne?.id ?? '')
  accessChanged({ user })
  expect(await within2s(closed)).toBe(closeCodes.signIn)
  expect((await signInsOf(store, user)).map(({ id }) => id)).toEqual([thisOne?.id])
  // Somebody whose access is looked at anew and stays as it was keeps the connection.
  expect(here.provider.shouldConnect).toBe(true)
})
