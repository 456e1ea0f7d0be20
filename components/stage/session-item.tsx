import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SessionLinks } from '#components/settings/session-links.tsx'
import { SessionWhen } from '#components/settings/session-when.tsx'
import { buttonClass } from '#components/ui/button.tsx'

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
  const [t, stage] = [useTranslations('sessions'), useTranslations('stage')]
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
      <span className="flex flex-wrap gap-2">
        <Link
          href={`/boards/${board}/sessions/${session.id}`}
          className={buttonClass('plain', 'small')}
        >
          {stage('toSession')}
        </Link>
        <SessionLinks board={board} session={session} />
      </span>
    </li>
  )
}
