import { randomUUID } from 'node:crypto'
import type { AccountKind } from '#lib/access/access.ts'
import { note } from '#server/audit.ts'
import { demoUserIds } from '#server/boards/demo-people.ts'
import { Refusal } from '#server/refusal.ts'
import { isEmailTaken } from '#server/store/is-taken.ts'
import type { Store } from '#server/store/open-store.ts'
import type { LinkPurpose } from '#server/store/tables.ts'
import { findLink, type Link, useLink } from './links.ts'
import { checkPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'

/** What somebody tells of themselves to have an account. */
export interface NewPerson {
  name: string
  language: string
  password: string
}

/**
 * Makes the account that a link invites to; gives the user's id. Throws a Refusal, with the link
 * still good, when something is wrong with the password or the address has an account by now.
 */
export async function makeAccount(store: Store, token: string, person: NewPerson): Promise<string> {
  return insertUser(store, token, 'account', person, async (_, { email, kind }) => {
    if (!email) throw new Refusal('link-gone')
    return { email, kind: kind ?? 'member' }
  })
}

/** Makes the first administrator; the same, and only while there is none. */
export async function makeFirstAdministrator(
  store: Store,
  token: string,
  person: NewPerson & { email: string },
): Promise<string> {
  return insertUser(store, token, 'first-administrator', person, async (tx) => {
    if (await hasAdministrator(tx)) throw new Refusal('link-gone')
    return { email: person.email, kind: 'administrator' }
  })
}

/** True when there is somebody who can administer this installation. */
export async function hasAdministrator(store: Store): Promise<boolean> {
  // A folder that was a demo before has an administrator whom anybody at that computer could be.
  const rows = store
    .selectFrom('users')
    .select('id')
    .where('kind', '=', 'administrator')
    .where('id', 'not in', demoUserIds)
  return (await rows.executeTakeFirst()) !== undefined
}

/**
 * Uses a link of one purpose up and does what it is for, both or neither. Throws the Refusal
 * `link-gone` when it is no good, `email-taken` when the address belongs to somebody else.
 */
export async function byLink<Result>(
  store: Store,
  token: string,
  purpose: LinkPurpose,
  run: (tx: Store, link: Link) => Promise<Result>,
): Promise<Result> {
  return orEmailTaken(
    store.transaction().execute(async (tx) => {
      const link = await useLink(tx, token)
      if (link?.purpose !== purpose) throw new Refusal('link-gone')
      return run(tx, link)
    }),
  )
}

/** What comes of a change, with the Refusal `email-taken` for an address that somebody has. */
export async function orEmailTaken<Result>(change: Promise<Result>): Promise<Result> {
  return change.catch((error) => {
    throw isEmailTaken(error) ? new Refusal('email-taken', { field: 'email' }) : error
  })
}

async function insertUser(
  store: Store,
  token: string,
  purpose: LinkPurpose,
  { name, language, password, email: typed }: NewPerson & { email?: string },
  become: (tx: Store, link: Link) => Promise<{ email: string; kind: AccountKind }>,
): Promise<string> {
  await checkPassword(password, { email: typed ?? (await emailOf(store, token)) })
  const passwordHash = await hashPassword(password)
  return byLink(store, token, purpose, async (tx, link) => {
    const { email, kind } = await become(tx, link)
    const [id, createdAt] = [randomUUID(), new Date().toISOString()]
    await tx
      .insertInto('users')
      // The link was mailed to the address, or is from somebody who vouches for it.
      .values({
        id,
        name,
        language,
        email,
        kind,
        passwordHash,
        createdAt,
        emailProvedAt: createdAt,
      })
      .execute()
    const done = kind === 'administrator' ? 'administrator made' : 'account made'
    await note(tx, done, { actor: id, subject: id, details: { by: 'link', kind } })
    return id
  })
}

/** The address that a link is about, good or not. */
async function emailOf(store: Store, token: string): Promise<string | null> {
  return (await findLink(store, token))?.email ?? null
}
