import { chooseLanguage } from '#lib/i18n/languages.ts'
import { longDay } from '#lib/i18n/times.ts'
import type { Letter } from '#server/mail/mail.ts'
import { getTranslations } from '#server/mail/words.ts'

/** The e-mail that tells a facilitator that a board is about to be deleted. */
export async function warningLetter(
  language: string | null,
  { name, link, deletesAt }: { name: string; link: string; deletesAt: number },
): Promise<Pick<Letter, 'subject' | 'text'>> {
  const t = await getTranslations('settings', language)
  const day = longDay(new Date(deletesAt), chooseLanguage([language]))
  return {
    subject: t('letter.subject', { name, day }),
    text: `${t('letter.text', { name, day })}\n\n${link}\n`,
  }
}
