import type { Language } from '#lib/i18n/languages.ts'
import type { Config } from '#server/config.ts'
import { accountLetter, claimLetter, signInLetter, takenLetter } from '#server/mail/letters.ts'
import type { Mail } from '#server/mail/mail.ts'
import type { Store } from '#server/store/open-store.ts'
import { makeLink } from './links.ts'
import { linkAddress } from './sign-in-link.ts'
import { findByEmail, type User } from './users.ts'

/** What it takes to send somebody a link. */
export interface Post {
  store: Store
  config: Config
  mail: Mail
}

/** To whom, and what is known of them: the language of the page that they asked on. */
export interface Asked {
  email: string
  language: Language
  /** The page of ours that they wanted. */
  to?: string | undefined
}

/**
 * Sends a link that signs in whoever has this address, if anybody has. Call it after answering:
 * neither the answer nor its time may tell whether there is an account.
 */
export async function sendSignInLink(post: Post, { email, language, to }: Asked): Promise<void> {
  const { store, config, mail } = post
  const user = await findByEmail(store, email)
  if (!user || (await isBlocked(store, user.id))) return
  // The address stands in the link: whoever uses it has shown that mail to it reaches them.
  const url = linkAddress(config, await makeLink(store, 'sign-in', { user: user.id, email }), to)
  await mail.send(await signInLetter({ to: email, language, user, url, config }))
}

/** Sends a link to make an account, or to sign in where there is one. Call it after answering. */
export async function sendAccountLink(post: Post, asked: Asked): Promise<void> {
  const { store, config, mail } = post
  const { email, language, to } = asked
  if (await findByEmail(store, email)) return sendSignInLink(post, asked)
  const url = linkAddress(config, await makeLink(store, 'account', { email }), to)
  await mail.send(await accountLetter({ to: email, language, url, config, from: null }))
}

/** Sends a guest the link that makes them an account with this address. Call it after answering. */
export async function sendClaimLink(post: Post, { id }: User, asked: Asked): Promise<void> {
  const { store, config, mail } = post
  const { email: to, language } = asked
  const owner = await findByEmail(store, to)
  if (owner) return mail.send(await takenLetter({ to, language, user: owner, config }))
  const url = linkAddress(config, await makeLink(store, 'claim', { user: id, email: to }))
  await mail.send(await claimLetter({ to, language, url, config }))
}

async function isBlocked(store: Store, id: string): Promise<boolean> {
  const row = await store
    .selectFrom('users')
    .select('blockedAt')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.blockedAt !== null
}
