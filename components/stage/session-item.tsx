import { useTranslations } from 'next-intl'
import { SessionLinks } from '#components/settings/session-links.tsx'
import { SessionWhen } from '#components/settings/session-when.tsx'

/** A session in a list: when it is, whether it is being held, and the ways to it. */
export function SessionItem({
  board,
  session,
  isLive,
}: {
  board: string
  session: {
    id: string
    startsAt: string
    minutes: number
    timeZone: string
    callUrl: string | null
  }
  isLive: boolean
}) {
  const t = useTranslations('sessions')
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0">
        <SessionWhen {...session} />
        {isLive && (
          <span className="mt-1 inline-block rounded-full bg-accent-soft px-2.5 text-[0.9375rem] font-semibold text-accent">
            {t('live')}
          </span>
        )}
      </div>
      <SessionLinks board={board} session={session} />
    </li>
  )
}
