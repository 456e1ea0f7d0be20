import { forgetGoneAuthors, forgetGoneSigners } from '#server/boards/forget-authors.ts'
import { forgetDrafts } from '#server/boards/forget-drafts.ts'
import { forgetInMinutes } from '#server/boards/forget-minutes.ts'
import type { Program } from '#server/program.ts'
import { eraseUser } from './erasure.ts'
import { findUser } from './users.ts'

/**
 * Erases a person everywhere: in the database, on open connections, in private cards and by name in
 * comments, minutes and under plans. Throws as `eraseUser` does. What an end of the program leaves of
 * their name is looked for every day.
 */
export async function erasePerson(
  { store, rooms, accessChanged }: Pick<Program, 'store' | 'rooms' | 'accessChanged'>,
  user: string,
  by: string | null = null,
): Promise<void> {
  const found = await findUser(store, user)
  await eraseUser(store, user, by)
  accessChanged({ user })
  await forgetDrafts({ store, rooms }, user)
  await forgetGoneAuthors({ store, rooms }, undefined, found)
  await forgetGoneSigners({ store, rooms })
  if (found) await forgetInMinutes({ store, rooms }, found)
}
