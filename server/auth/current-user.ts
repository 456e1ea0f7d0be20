import { cookies } from 'next/headers'
import { cache } from 'react'
import { program } from '#server/program.ts'
import { endedCookie } from './session.ts'
import { type SignedIn, signedIn } from './sign-ins.ts'
import { findUser, type User } from './users.ts'

/** Whose sign-in this request comes with, or undefined; looked up once per request. */
export const currentSignIn = cache(async (): Promise<SignedIn | undefined> => {
  const { store, keys } = program()
  const all = (await cookies()).getAll().map(({ name, value }) => [name, value])
  return signedIn(store, Object.fromEntries(all), keys)
})

/** Who is looking at this page, or undefined; looked up once per request. */
export const currentUser = cache(async (): Promise<User | undefined> => {
  const session = await currentSignIn()
  return session && findUser(program().store, session.user)
})

/** True when this browser comes with the cookie of a sign-in that is over. */
export async function hasEndedSignIn(): Promise<boolean> {
  const { name } = endedCookie(program().keys)
  return (await cookies()).has(name) && (await currentSignIn()) === undefined
}
