import { note } from '#server/audit.ts'
import type { Store } from '#server/store/open-store.ts'
import { checkPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { endSignIns } from './sign-ins.ts'
import type { User } from './users.ts'

/**
 * Gives a user a new password and signs them out everywhere but in the sign-in that stays. Throws
 * the Refusal of a password that is no good. Afterwards call `accessChanged({ user })`.
 */
export async function setPassword(
  store: Store,
  user: Pick<User, 'id' | 'email'>,
  password: string,
  stays: string,
): Promise<void> {
  await checkPassword(password, user)
  const passwordHash = await hashPassword(password)
  await store.updateTable('users').set({ passwordHash }).where('id', '=', user.id).execute()
  // A link that is still in somebody's mail must not undo what was just made safe.
  await store.deleteFrom('links').where('user', '=', user.id).execute()
  await endSignIns(store, user.id, { but: stays })
  await note(store, 'password changed', { actor: user.id, subject: user.id })
}
