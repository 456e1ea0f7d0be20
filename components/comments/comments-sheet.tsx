'use client'

import { useTranslations } from 'next-intl'
import { Sheet } from '#components/ui/sheet.tsx'
import { useCommenting, useComments } from './comments-context.tsx'
import { CommentsPanel } from './lazy-panel.tsx'
import { buttonOf } from './shown-place.tsx'
import { useWide } from './use-open-comments.ts'

/** The comments over the work, on pages too narrow for both. */
export function CommentsSheet() {
  const t = useTranslations('comments')
  const board = useTranslations('board')
  const { store } = useCommenting()
  const isWide = useWide()
  const open = useComments(({ sheet }) => sheet) && !isWide
  /** Who asked to see the place of a thread goes on there. */
  const place = () => {
    const { threads, asked } = store.now()
    const thread = threads.find(({ id }) => id === asked)
    return thread ? buttonOf(thread) : null
  }
  return (
    <Sheet
      title={t('title')}
      close={board('close')}
      open={open}
      onOpenChange={(next) => store.change(() => ({ sheet: next }))}
      focusAfter={place}
    >
      <CommentsPanel />
    </Sheet>
  )
}
