import { getTranslations } from 'next-intl/server'
import type { Language } from '#lib/i18n/languages.ts'
import type { Letter } from '#server/mail/mail.ts'

/** The e-mail that invites somebody to have an account, in the language chosen for them. */
export async function invitationLetter(
  to: string,
  locale: Language,
  about: { name: string; link: string; address: string },
): Promise<Letter> {
  const t = await getTranslations({ locale, namespace: 'admin' })
  return { to, subject: t('letter.subject', about), text: t('letter.text', about) }
}
