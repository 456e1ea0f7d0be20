'use client'

import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { Avatar } from '#components/ui/avatar.tsx'
import { useComments } from './comments-context.tsx'

/** The reader's words that are on their way. */
export function PendingComments({ draft }: { draft: string }) {
  const t = useTranslations('comments')
  const { me } = useBoard()
  const pending = useComments((state) => state.pending)
  return pending
    .filter((one) => one.draft === draft)
    .map(({ at, text }) => (
      <li key={at} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5">
        <Avatar {...me} />
        <div className="min-w-0">
          <p>
            <span className="font-semibold">{me.name}</span>{' '}
            <span role="status" className="text-sm text-soft">
              {t('sending')}
            </span>
          </p>
          <p dir="auto" className="whitespace-pre-line text-soft [overflow-wrap:anywhere]">
            {text}
          </p>
        </div>
      </li>
    ))
}
