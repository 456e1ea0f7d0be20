import type { RateLimits } from '#server/auth/rate-limits.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Invitation } from './invitation.ts'
import { findByCode } from './invitations.ts'
import { isPassphrase } from './passphrase.ts'

interface Door {
  store: Store
  limits: RateLimits
}

/**
 * The invitation whose code somebody typed or followed, or undefined. Throws the Refusal `too-many`
 * once too many wrong codes came from their address; a hall full of people with the right one may
 * open it as often as they like.
 */
export async function tryCode(
  { store, limits }: Door,
  address: string,
  typed: string,
): Promise<Invitation | undefined> {
  await limits.take('invitation', address)
  const found = await findByCode(store, typed)
  if (found) await limits.giveBack('invitation', address)
  return found
}

/** Counts one joining by an invitation from an address; throws the Refusal `too-many`. */
export const countJoining = (
  { limits }: Pick<Door, 'limits'>,
  address: string,
  { id }: Pick<Invitation, 'id'>,
): Promise<void> => limits.take('join', `${id}:${address}`)

/** Throws a Refusal unless somebody typed the invitation's passphrase, or it has none. */
export async function tryPassphrase(
  { limits }: Pick<Door, 'limits'>,
  address: string,
  { id, passphraseHash }: Pick<Invitation, 'id' | 'passphraseHash'>,
  typed: string,
): Promise<void> {
  if (passphraseHash === null) return
  if (typed === '') throw new Refusal('required', { field: 'passphrase' })
  const key = `${id}:${address}`
  await limits.take('passphrase', key)
  if (!(await isPassphrase(passphraseHash, typed))) {
    throw new Refusal('passphrase-wrong', { field: 'passphrase' })
  }
  await limits.giveBack('passphrase', key)
}
