import { createHmac, timingSafeEqual } from 'node:crypto'
import { findUser, type User } from '#server/auth/users.ts'
import type { Store } from '#server/store/open-store.ts'

/** What a letter's link to stop the letters holds: whose they are, and that we wrote it. */
export const stopToken = (secret: string, user: string): string =>
  `${Buffer.from(user).toString('base64url')}.${signatureOf(secret, user)}`

const signatureOf = (secret: string, user: string) =>
  createHmac('sha256', secret).update(`reminders:${user}`).digest('base64url')

/** Whose letters a token stops; undefined for one that we did not write. */
export async function whoseReminders(
  store: Store,
  secret: string,
  token: string,
): Promise<User | undefined> {
  const [name = '', signature = ''] = token.split('.')
  const user = Buffer.from(name, 'base64url').toString()
  const [given, right] = [Buffer.from(signature), Buffer.from(signatureOf(secret, user))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return findUser(store, user)
}
