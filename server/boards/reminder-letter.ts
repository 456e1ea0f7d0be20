import { shortDay } from '#lib/board/plan-days.ts'
import { type Due, dueKinds } from '#lib/board/plan-due.ts'
import { chooseLanguage } from '#lib/i18n/languages.ts'
import { limits } from '#lib/limits.ts'
import type { Letter } from '#server/mail/mail.ts'
import { getTranslations } from '#server/mail/words.ts'

/** What is due on a board. */
export interface DueBoard {
  name: string
  link: string
  items: readonly Due[]
}

/** The e-mail that reminds somebody of what is due on their boards; the last line says how to stop it. */
export async function reminderLetter(
  language: string | null,
  {
    name,
    boards,
    stop,
  }: { name: string; boards: readonly DueBoard[]; stop: { page: string; post: string } },
): Promise<Omit<Letter, 'to'>> {
  const t = await getTranslations('plan', language)
  const locale = chooseLanguage([language])
  const parts = boards.map(({ name: board, link, items }) => {
    const kinds = dueKinds.flatMap((kind) => {
      const of = items.filter((item) => item.kind === kind)
      if (of.length === 0) return []
      const lines = of
        .slice(0, limits.reminderLines)
        .map(({ title, day }) => `- ${shortDay(day, locale)}: ${title || t('nameless')}`)
      const more = of.length - lines.length
      return [
        `${t(`reminders.kinds.${kind}`)}`,
        ...lines,
        ...(more > 0 ? [t('reminders.more', { count: more })] : []),
        '',
      ]
    })
    return [board, link, '', ...kinds].join('\n')
  })
  const count = boards.reduce((sum, { items }) => sum + items.length, 0)
  return {
    subject: t('reminders.subject', { count }),
    text: `${t('reminders.hello', { name })}\n\n${parts.join('\n')}\n-- \n${t('reminders.stop')}\n${stop.page}\n`,
    // One click in the reader's mail program (RFC 8058).
    headers: {
      'List-Unsubscribe': `<${stop.post}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  }
}
