import { limits as policy } from '#lib/limits.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { freshWay } from './may-renew-password.ts'
import { isPassword } from './passwords.ts'
import type { RateLimits } from './rate-limits.ts'
import { setPassword } from './set-password.ts'
import type { User } from './users.ts'

/** True for somebody who signs in with a password. */
export const hasPassword = async (store: Store, user: string): Promise<boolean> =>
  (await storedHash(store, user)) !== null

/**
 * Gives somebody a new password for the old one, or a first one shortly after signing in, and ends their sign-ins on
 * other devices. Throws Refusal. Afterwards call `accessChanged({ user })`.
 */
export async function changePassword(
  store: Store,
  limits: RateLimits,
  { user, signIn }: { user: User; signIn: string },
  given: { old: string; password: string; again: string },
): Promise<void> {
  // Nobody can sign in with a password alone.
  if (user.email === null) throw new Refusal('password-no-email')
  await limits.take('newPassword', user.id)
  const stored = await storedHash(store, user.id)
  const tries = `password ${user.id}`
  if (stored !== null) {
    await limits.take('signInAccount', tries)
    const isTheirs = await isPassword(given.old, stored)
    if (!isTheirs) throw new Refusal('password-old-wrong', { field: 'old' })
    await limits.forget('signInAccount', tries)
  } else if ((await freshWay(store, user.id, signIn)) === undefined) {
    // Whoever finds a device signed in must not make the account theirs with a first password.
    throw new Refusal('password-sign-in-again', { values: { minutes: policy.newPasswordMinutes } })
  }
  if (given.again !== given.password) throw new Refusal('password-not-same', { field: 'again' })
  await setPassword(store, user, given.password, signIn)
}

async function storedHash(store: Store, user: string): Promise<string | null> {
  const row = await store
    .selectFrom('users')
    .select('passwordHash')
    .where('id', '=', user)
    .executeTakeFirst()
  return row?.passwordHash ?? null
}
