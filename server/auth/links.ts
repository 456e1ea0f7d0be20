import { createHash, randomBytes } from 'node:crypto'
import type { AccountKind } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'
import type { LinkPurpose } from '#server/store/tables.ts'

/** Minutes for which each kind of one-time link is good. */
export const linkMinutes: Record<LinkPurpose, number> = {
  /** Printed at the first start, and again at each start until it is used. */
  'first-administrator': 24 * 60,
  /** An invitation to have an account; people read their mail late. */
  account: 7 * 24 * 60,
  'sign-in': 30,
  claim: 60,
}

/** What a one-time link is for. */
export interface Link {
  purpose: LinkPurpose
  /** The user that it is about, where there is one already. */
  user: string | null
  /** The address that it was mailed to, or that its account will have. */
  email: string | null
  /** The kind of account that an administrator offers; null: whoever uses it asked for it. */
  kind: AccountKind | null
  until: string
  createdBy: string | null
}

/** Makes a one-time link; gives the secret part of its address `/link/<token>`. */
export async function makeLink(
  store: Store,
  purpose: LinkPurpose,
  about: { user?: string; email?: string; kind?: AccountKind; createdBy?: string } = {},
): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  const now = Date.now()
  const at = new Date(now).toISOString()
  const until = new Date(now + linkMinutes[purpose] * 60_000).toISOString()
  const { user = null, email = null, kind = null, createdBy = null } = about
  await store.deleteFrom('links').where('until', '<', at).execute()
  await store
    .insertInto('links')
    .values({ hash: hashOf(token), purpose, user, email, kind, until, createdBy, at })
    .execute()
  return token
}

/** What the link with that token is for, without using it up; undefined when it is no good any more. */
export async function findLink(store: Store, token: string): Promise<Link | undefined> {
  return store
    .selectFrom('links')
    .select(columns)
    .where('hash', '=', hashOf(token))
    .where('usedAt', 'is', null)
    .where('until', '>', new Date().toISOString())
    .executeTakeFirst()
}

/** Uses a link up; undefined when somebody else was first or its time is over. */
export async function useLink(store: Store, token: string): Promise<Link | undefined> {
  const now = new Date().toISOString()
  return store
    .updateTable('links')
    .set({ usedAt: now })
    .where('hash', '=', hashOf(token))
    .where('usedAt', 'is', null)
    .where('until', '>', now)
    .returning(columns)
    .executeTakeFirst()
}

/**
 * Ends the links that nobody has used yet and that sign a user in or make them an account (`user`),
 * or that they made for others (`createdBy`).
 */
export async function endLinks(
  store: Store,
  whose: 'user' | 'createdBy',
  user: string,
): Promise<void> {
  await store.deleteFrom('links').where(whose, '=', user).where('usedAt', 'is', null).execute()
}

const columns = ['purpose', 'user', 'email', 'kind', 'until', 'createdBy'] as const

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
