import { cookies, headers } from 'next/headers'
import { note } from '#server/audit.ts'
import { program } from '#server/program.ts'
import type { SignInWay } from '#server/store/tables.ts'
import { addressHeader } from './client-address.ts'
import { currentSignIn } from './current-user.ts'
import { sessionCookie } from './session.ts'
import { deviceName, endSignIns, recordSignIn, signInSeconds } from './sign-ins.ts'

/** Signs a user in in this browser: a new sign-in and a new cookie; the one it had is ended. */
export async function enter(user: string, way: SignInWay): Promise<void> {
  const signIn = await rotate(user, way)
  const cookie = await sessionCookie({ user, signIn }, program().keys, signInSeconds)
  ;(await cookies()).set(cookie)
}

/** The same without the cookie; gives the id of the sign-in, which a cookie has to carry. */
export async function rotate(user: string, way: SignInWay): Promise<string> {
  const { store, accessChanged } = program()
  const before = await currentSignIn()
  const device = deviceName((await headers()).get('user-agent'))
  const signIn = await recordSignIn(store, { user, way, device })
  await note(store, 'signed in', { actor: user, subject: user, details: { way } })
  if (before) {
    await endSignIns(store, before.user, { only: before.signIn })
    accessChanged({ user: before.user })
  }
  return signIn
}

/** The address that this request came from, for counting tries. */
export const requestAddress = async (): Promise<string> =>
  (await headers()).get(addressHeader) ?? 'unknown'
