'use client'

import { MessageSquare, MessageSquarePlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { type AnchorOf, anchorKey } from '#lib/board/anchors.ts'
import { limits } from '#lib/limits.ts'
import { useCommenting, useComments } from './comments-context.tsx'
import { useOpenComments } from './use-open-comments.ts'

/**
 * How many open threads there are on something, and the way to them and to a new one. `name` is
 * what it is called, for readers of the list of comments.
 */
export const CommentButton = memo(
  function CommentButton({ anchor, name }: { anchor: AnchorOf; name: string }) {
    const t = useTranslations('comments')
    const key = anchorKey(anchor)
    const count = useComments(({ counts }) => counts[key] ?? 0)
    const { open: mayWrite } = useCommenting()
    const openComments = useOpenComments()
    const label = t('button', { count, name })
    const onClick = () =>
      openComments(({ threads, wanted }) => {
        const first = threads.find((thread) => !thread.resolved && anchorKey(thread.anchor) === key)
        // A note and a rating are named by what they are.
        const isNamed = anchor.on !== 'note' && anchor.on !== 'rating'
        const quote = !isNamed ? '' : name.replace(/\s+/g, ' ').trim().slice(0, limits.quoteLength)
        return {
          about: { anchor: { ...anchor, start: null, end: null, quote }, name },
          current: first?.id ?? null,
          wanted: wanted + 1,
        }
      })
    const Icon = count > 0 || !mayWrite ? MessageSquare : MessageSquarePlus
    return (
      <button
        type="button"
        data-comment-anchor={key}
        onClick={onClick}
        aria-label={label}
        title={label}
        className={`no-print ${buttonClass('quiet', 'icon')} shrink-0 ${count > 0 ? '!w-auto gap-1 px-2 text-accent' : ''}`}
      >
        <Icon size={17} aria-hidden="true" />
        {count > 0 && <span className="text-sm tabular-nums">{count}</span>}
      </button>
    )
  },
  (before, after) =>
    before.name === after.name && anchorKey(before.anchor) === anchorKey(after.anchor),
)
