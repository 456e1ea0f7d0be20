import { useTranslations } from 'next-intl'
import { SessionLinks } from '#components/settings/session-links.tsx'
import { SessionWhen } from '#components/settings/session-when.tsx'

/** The session of a board that is on or comes next, and the ways into it. */
export function NextSession({
  board,
  session,
}: {
  board: string
  session: {
    id: string
    startsAt: string
    minutes: number
    timeZone: string
    callUrl: string | null
  }
}) {
  const t = useTranslations('boards')
  return (
    <section
      aria-label={t('nextSession')}
      className="mt-6 flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-y py-4"
    >
      <p>
        <span className="block text-[0.9375rem] text-soft">{t('nextSession')}</span>
        <SessionWhen {...session} />
      </p>
      <SessionLinks board={board} session={session} />
    </section>
  )
}
