import { withReturn } from '#lib/access/return-path.ts'
import { addressOf, type Config } from '#server/config.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { proveEmail } from './email-proof.ts'
import { byLink } from './link-accounts.ts'
import { makeLink } from './links.ts'

type Place = Pick<Config, 'publicUrl' | 'host' | 'port'>

/** The whole address of a one-time link; `to`: the page of ours to go on to afterwards. */
export const linkAddress = (config: Place, token: string, to?: string): string =>
  addressOf(config) + withReturn(`/link/${token}`, to)

/** Makes a link that signs a user in once; gives its whole address, to be handed to that person. */
export async function makeSignInLink(
  store: Store,
  config: Place,
  user: string,
  createdBy: string | null,
  to?: string,
): Promise<string> {
  const token = await makeLink(store, 'sign-in', { user, ...(createdBy && { createdBy }) })
  return linkAddress(config, token, to)
}

/** Uses a sign-in link up, which proves the address if it was mailed; gives the user's id. Throws the Refusal `link-gone` or `blocked`. */
export async function findByLink(store: Store, token: string): Promise<string> {
  return byLink(store, token, 'sign-in', async (tx, { user, email }) => {
    const row = await tx
      .selectFrom('users')
      .select(['id', 'email', 'blockedAt'])
      .where('id', '=', user ?? '')
      .executeTakeFirst()
    if (!row) throw new Refusal('link-gone')
    if (row.blockedAt !== null) throw new Refusal('blocked')
    // Only links that were mailed have an address; it may not be theirs any more.
    if (email !== null && email === row.email) await proveEmail(tx, row.id)
    return row.id
  })
}
