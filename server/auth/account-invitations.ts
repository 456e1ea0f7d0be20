import type { AccountKind } from '#lib/access/access.ts'
import { note } from '#server/audit.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { makeLink } from './links.ts'
import { findByEmail } from './users.ts'

/** An invitation to have an account that nobody has used yet. */
export interface AccountInvitation {
  /** The hash of its link: the link itself is known to nobody any more. */
  hash: string
  email: string
  kind: AccountKind
  until: string
  /** The name of whoever invited, or null when they are gone. */
  by: string | null
}

/**
 * Invites somebody to have an account; gives the secret part of the link. Whatever else would make
 * an account with that address, an earlier invitation for example, is no good any more. Throws the Refusal `account-exists`.
 */
export async function inviteAccount(
  store: Store,
  { email, kind, by }: { email: string; kind: Exclude<AccountKind, 'guest'>; by: string },
): Promise<string> {
  if (await findByEmail(store, email)) throw new Refusal('account-exists', { field: 'email' })
  return store.transaction().execute(async (tx) => {
    await openOnes(tx).where('email', '=', email).execute()
    const token = await makeLink(tx, 'account', { email, kind, createdBy: by })
    await note(tx, 'account invited', { actor: by, details: { kind } })
    return token
  })
}

/** The invitations to have an account that are still good, newest first. */
export async function listAccountInvitations(store: Store): Promise<AccountInvitation[]> {
  const rows = await store
    .selectFrom('links')
    .leftJoin('users', 'users.id', 'links.createdBy')
    .select(['links.hash', 'links.email', 'links.kind', 'links.until', 'users.name as by'])
    .where('links.purpose', '=', 'account')
    // Who asked for an account themselves was offered no kind.
    .where('links.kind', 'is not', null)
    .where('links.usedAt', 'is', null)
    .where('links.until', '>', new Date().toISOString())
    .orderBy('links.at', 'desc')
    .execute()
  return rows.map(({ hash, email, kind, until, by }) => ({
    hash,
    email: email ?? '',
    kind: kind ?? 'member',
    until,
    by,
  }))
}

/** Ends an invitation. Throws the Refusal `invitation-gone` when it was used or ended before. */
export async function revokeAccountInvitation(
  store: Store,
  { hash, by }: { hash: string; by: string },
): Promise<void> {
  const ended = await openOnes(store).where('hash', '=', hash).returning('kind').executeTakeFirst()
  if (!ended) throw new Refusal('invitation-gone')
  const details = { kind: ended.kind }
  await note(store, 'account invitation revoked', { actor: by, details })
}

const openOnes = (store: Store) =>
  store.deleteFrom('links').where('purpose', '=', 'account').where('usedAt', 'is', null)
