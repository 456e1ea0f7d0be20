'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useComments } from './comments-context.tsx'

/** What the way to the comments is called, with how many of them speak to the reader and are new. */
export function CommentsTab({ small = false }: { small?: boolean }) {
  const t = useTranslations('comments')
  const unread = useComments((state) => state.unread.length)
  return (
    <>
      <span className={clsx(small && 'sr-only')}>{t('title')}</span>
      {unread > 0 && (
        <span
          className={clsx(
            'grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-xs font-semibold text-on-accent tabular-nums',
            small && 'absolute -top-1 -right-1',
          )}
        >
          <span aria-hidden="true">{unread}</span>
          <span className="sr-only">{t('unread', { count: unread })}</span>
        </span>
      )}
    </>
  )
}
