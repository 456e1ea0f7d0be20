import { note } from '#server/audit.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { isPassword } from './passwords.ts'
import { type RateLimits, triesFrom } from './rate-limits.ts'

/**
 * Finds the user with that e-mail address and password; gives their id. Throws the one Refusal
 * `sign-in-failed` for a wrong password, no such account, one without a password and a blocked
 * one, each after the same work; or `too-many`.
 */
export async function findByPassword(
  store: Store,
  limits: RateLimits,
  given: { email: string; password: string; address: string },
): Promise<string> {
  const { email, password, address } = given
  await limits.take('signInAddress', address)
  const here = triesFrom(address, email)
  await limits.take('signInAccount', here)
  await limits.take('signInAccountAnywhere', email)
  const row = await store
    .selectFrom('users')
    .select(['id', 'passwordHash', 'blockedAt'])
    .where('email', '=', email)
    .executeTakeFirst()
  const right = await isPassword(password, row?.passwordHash)
  if (!row || !right || row.blockedAt !== null) {
    await note(store, 'sign-in failed', { actor: null, ...(row && { subject: row.id }) })
    throw new Refusal('sign-in-failed')
  }
  await limits.forget('signInAccount', here)
  // Only wrong ones count: the right one does not make others' tries undone.
  await limits.giveBack('signInAccountAnywhere', email)
  return row.id
}

/** The same, and counts what is refused, so that whoever runs the program hears of guessing. */
export async function countedByPassword(
  { store, limits, signInFailed }: Pick<Program, 'store' | 'limits' | 'signInFailed'>,
  given: Parameters<typeof findByPassword>[2],
): Promise<string> {
  try {
    return await findByPassword(store, limits, given)
  } catch (error) {
    if (error instanceof Refusal) signInFailed(error.reason === 'too-many' ? 'too-many' : 'wrong')
    throw error
  }
}
