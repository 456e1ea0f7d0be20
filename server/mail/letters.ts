import { isLanguage, type Language } from '#lib/i18n/languages.ts'
import { linkMinutes } from '#server/auth/links.ts'
import { addressOf, type Config } from '#server/config.ts'
import type { LinkPurpose } from '#server/store/tables.ts'
import { getTranslations } from './letter-words.ts'
import type { Letter } from './mail.ts'

interface Recipient {
  to: string
  /** The language to write in when the recipient has not chosen one. */
  language: Language
  /** Where this installation is. */
  config: Pick<Config, 'publicUrl' | 'host' | 'port'>
}

interface Person {
  name: string
  language: string | null
}

/** The e-mail with a link that signs its recipient in. */
export async function signInLetter(
  given: Recipient & { url: string; user: Person },
): Promise<Letter> {
  const { user, url } = given
  const t = await words(given, user)
  const good = await time(given, 'sign-in', user)
  return letter(given, t('signIn.subject'), t('signIn.text', { name: user.name, url, good }), user)
}

/** The e-mail with a link to make an account; `from`: who invites, null: the recipient asked. */
export async function accountLetter(
  given: Recipient & { url: string; from: string | null },
): Promise<Letter> {
  const { url, from } = given
  const t = await words(given)
  const good = await time(given, 'account')
  return from
    ? letter(given, t('invited.subject', { from }), t('invited.text', { from, url, good }))
    : letter(given, t('account.subject'), t('account.text', { url, good }))
}

/**
 * The e-mail with which a guest confirms an address, to have an account with it. It does not say
 * what they call themselves: the address may be anybody's, and a name can be an advertisement.
 */
export async function claimLetter(given: Recipient & { url: string }): Promise<Letter> {
  const { url } = given
  const t = await words(given)
  const good = await time(given, 'claim')
  return letter(given, t('claim.subject'), t('claim.text', { url, good }))
}

/** The e-mail to somebody whose address a guest gave, although it has an account. */
export async function takenLetter(given: Recipient & { user: Person }): Promise<Letter> {
  const { user } = given
  const t = await words(given, user)
  const url = `${addressOf(given.config)}/sign-in`
  return letter(given, t('taken.subject'), t('taken.text', { name: user.name, url }), user)
}

const languageOf = ({ language }: Recipient, user?: Person): Language =>
  isLanguage(user?.language) ? user.language : language

const words = (given: Recipient, user?: Person) =>
  getTranslations({ locale: languageOf(given, user), namespace: 'mails' })

/** For how long a link is good, in words. */
async function time(given: Recipient, purpose: LinkPurpose, user?: Person): Promise<string> {
  const t = await words(given, user)
  const minutes = linkMinutes[purpose]
  if (minutes % (24 * 60) === 0) return t('good.days', { count: minutes / (24 * 60) })
  if (minutes % 60 === 0) return t('good.hours', { count: minutes / 60 })
  return t('good.minutes', { count: minutes })
}

async function letter(given: Recipient, subject: string, body: string, user?: Person) {
  const t = await words(given, user)
  const closing = t('closing', { address: addressOf(given.config) })
  return { to: given.to, subject, text: `${body}\n\n-- \n${closing}\n` }
}
