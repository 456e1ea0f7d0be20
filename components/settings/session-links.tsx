import { CalendarPlus, Video } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'

/** The ways into a session: its page, unless one is there, the pair's own video call, and a file for the calendar. */
export function SessionLinks({
  board,
  session,
  isHere = false,
}: {
  board: string
  session: { id: string; callUrl: string | null }
  isHere?: boolean
}) {
  const [t, stage] = [useTranslations('boards'), useTranslations('stage')]
  return (
    <span className="flex flex-wrap gap-2">
      {!isHere && (
        <Link
          href={`/boards/${board}/sessions/${session.id}`}
          className={buttonClass('plain', 'small')}
        >
          {stage('toSession')}
        </Link>
      )}
      {session.callUrl && (
        <a
          href={session.callUrl}
          target="_blank"
          rel="noreferrer"
          className={buttonClass('plain', 'small')}
        >
          <Video size={17} aria-hidden="true" />
          {t('joinCall')}
          <span className="sr-only">{t('newTab')}</span>
        </a>
      )}
      <a
        href={`/boards/${board}/sessions/${session.id}/calendar`}
        download
        className={buttonClass('plain', 'small')}
      >
        <CalendarPlus size={17} aria-hidden="true" />
        {t('calendar')}
      </a>
    </span>
  )
}
