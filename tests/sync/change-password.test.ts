import { expect, test } from 'vitest'
import { changePassword, hasPassword } from '#server/auth/change-password.ts'
import { hashPassword, isPassword } from '#server/auth/passwords.ts'
import { policies } from '#server/auth/rate-limits.ts'
import { setPasswordByLink } from '#server/auth/renew-password.ts'
import { signInsOf } from '#server/auth/sign-ins.ts'
import { program } from '#server/program.ts'
import { makeUser, signIn } from '../support/accounts.ts'
import { startServer } from '../support/server.ts'

const [old, password] = ['quiet lamp over Capaci', 'seven slow herons at noon']

/** Somebody signed in on two devices, and a way to change their password on the first one. */
async function somebody(given: { email?: string | null; old?: string } = {}) {
  await startServer()
  const { store, keys, limits } = program()
  const user = await makeUser(store, 'paolo', {
    email: given.email === undefined ? 'paolo@capaci.example' : given.email,
    passwordHash: given.old === undefined ? null : await hashPassword(given.old),
  })
  const here = await signIn(store, keys, user.id)
  await signIn(store, keys, user.id)
  const change = (form: { old?: string; password?: string; again?: string }) => {
    const chosen = form.password ?? password
    const whole = { old: '', again: chosen, ...form, password: chosen }
    return changePassword(store, limits, { user, signIn: here.id }, whole)
  }
  const stored = async () =>
    (await store.selectFrom('users').select('passwordHash').where('id', '=', 'paolo').execute())[0]
      ?.passwordHash
  const byLink = (chosen: string) =>
    setPasswordByLink(store, limits, { user, signIn: here.id }, chosen)
  return { change, byLink, stored, store, here }
}

test('a new password for the old one ends the other sign-ins, and only those', async () => {
  const { change, stored, store, here } = await somebody({ old })
  await change({ old })
  expect(await isPassword(password, await stored())).toBe(true)
  expect(await isPassword(old, await stored())).toBe(false)
  expect((await signInsOf(store, 'paolo')).map(({ id }) => id)).toEqual([here.id])
})

test('without the old password nothing changes', async () => {
  const { change, stored, store } = await somebody({ old })
  for (const wrong of ['', password]) {
    await expect(change({ old: wrong })).rejects.toMatchObject({
      reason: 'password-old-wrong',
      field: 'old',
    })
  }
  expect(await isPassword(old, await stored())).toBe(true)
  expect(await signInsOf(store, 'paolo')).toHaveLength(2)
})

test('the old password can be guessed a few times only', async () => {
  const { change } = await somebody({ old })
  for (let tries = 0; tries < 10; tries++) {
    await expect(change({ old: `guess ${tries}` })).rejects.toMatchObject({
      reason: 'password-old-wrong',
    })
  }
  await expect(change({ old })).rejects.toMatchObject({ reason: 'too-many' })
})

test('new passwords are counted by person, with the old one and after a link', async () => {
  const { change, stored, store, byLink } = await somebody({ old })
  await store.updateTable('signIns').set({ way: 'link' }).execute()
  const { tries } = policies.newPassword
  await byLink(password)
  for (let n = 1; n < tries; n++) await program().limits.take('newPassword', 'paolo')
  await expect(byLink(old)).rejects.toMatchObject({ reason: 'too-many' })
  await expect(change({ old: password, password: old })).rejects.toMatchObject({
    reason: 'too-many',
  })
  expect(await isPassword(password, await stored())).toBe(true)
})

test('whoever came by no link needs the old password', async () => {
  const { byLink } = await somebody({ old })
  await expect(byLink(password)).rejects.toMatchObject({ reason: 'sign-in-too-old' })
})

test('whoever has none yet chooses one', async () => {
  const { change, stored, store } = await somebody()
  expect(await hasPassword(store, 'paolo')).toBe(false)
  await change({})
  expect(await isPassword(password, await stored())).toBe(true)
})

test('what is no good is refused at its field', async () => {
  const { change } = await somebody({ old })
  await expect(change({ old, password: 'short' })).rejects.toMatchObject({ field: 'password' })
  await expect(change({ old, again: 'another one' })).rejects.toMatchObject({ field: 'again' })
})

test('a first password needs a sign-in of the last minutes', async () => {
  const { change, stored, store, here } = await somebody()
  const longAgo = new Date(Date.now() - 16 * 60_000).toISOString()
  await store.updateTable('signIns').set({ at: longAgo }).where('id', '=', here.id).execute()
  await expect(change({})).rejects.toMatchObject({ reason: 'password-sign-in-again' })
  expect(await stored()).toBeNull()
  const now = new Date().toISOString()
  await store.updateTable('signIns').set({ at: now }).where('id', '=', here.id).execute()
  await change({})
  expect(await isPassword(password, await stored())).toBe(true)
})

test('without an e-mail address there is no password', async () => {
  const { change } = await somebody({ email: null })
  await expect(change({})).rejects.toMatchObject({ reason: 'password-no-email' })
})
