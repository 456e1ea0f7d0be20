'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { useComments } from './comments-context.tsx'

/** What the way to the comments is called, with how many of them speak to the reader and are new. */
export function CommentsTab({
  count = 'beside',
}: {
  /** Where it says how many; alone, without the word. */
  count?: 'beside' | 'corner' | 'alone'
}) {
  const t = useTranslations('comments')
  const unread = useComments((state) => state.unread.length)
  return (
    <>
      <span className={clsx(count === 'alone' && 'sr-only')}>{t('title')}</span>
      {unread > 0 && (
        <span
          className={clsx(
            'grid h-5 min-w-5 place-items-center rounded-full bg-accent px-1 text-xs font-semibold text-on-accent tabular-nums',
            count === 'alone' && 'absolute -top-1 -right-1',
            count === 'corner' && 'absolute top-1 left-[calc(50%+0.5rem)]',
          )}
        >
          <span aria-hidden="true">{unread}</span>
          <span className="sr-only">{t('unread', { count: unread })}</span>
        </span>
      )}
    </>
  )
}
