import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { mayRenewPassword } from './may-renew-password.ts'
import type { RateLimits } from './rate-limits.ts'
import { setPassword } from './set-password.ts'
import type { User } from './users.ts'

/**
 * Gives somebody who has just come by a link a new password without the old one. Throws the Refusals
 * `sign-in-too-old` and `too-many`, and that of a bad password. Afterwards call `accessChanged`.
 */
export async function setPasswordByLink(
  store: Store,
  limits: RateLimits,
  { user, signIn }: { user: User; signIn: string },
  password: string,
): Promise<void> {
  if (!(await mayRenewPassword(store, user.id, signIn))) throw new Refusal('sign-in-too-old')
  await limits.take('newPassword', user.id)
  await setPassword(store, user, password, signIn)
}
