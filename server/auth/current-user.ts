import { cookies } from 'next/headers'
import { cache } from 'react'
import { findUser, type User } from '#server/boards/boards.ts'
import { program } from '#server/program.ts'
import { sessionOf } from './session.ts'

/** Who is looking at this page, or undefined; looked up once per request. */
export const currentUser = cache(async (): Promise<User | undefined> => {
  const { store, keys } = program()
  const all = (await cookies()).getAll().map(({ name, value }) => [name, value])
  const session = await sessionOf(Object.fromEntries(all), keys)
  return session && findUser(store, session.userId)
})
