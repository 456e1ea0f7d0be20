'use client'

import clsx from 'clsx'
import { Check, CornerDownRight, RotateCcw } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { pathOfAnchor } from '#lib/board/anchors.ts'
import type { Thread } from '#lib/board/threads.ts'
import { CommentItem } from './comment-item.tsx'
import { useCommenting, useComments } from './comments-context.tsx'
import { Composer } from './composer.tsx'
import { PendingComments } from './pending-comments.tsx'
import { bringIntoSight, buttonOf, placeOf } from './shown-place.tsx'
import { useAnchorTitle } from './use-anchor-title.ts'
import { useShown } from './use-shown.ts'

/** One thread: what it is about, what was said, and an answer. */
export function ThreadItem({ thread }: { thread: Thread }) {
  const t = useTranslations('comments')
  const { id: board, me } = useBoard()
  const { store, deeds, open, members } = useCommenting()
  const { id, anchor, resolved, comments } = thread
  const isCurrent = useComments(({ current }) => current === id)
  const isGone = useComments(({ gone }) => gone.includes(id))
  const draft = `thread ${id}`
  const hasDraft = useComments(({ drafts }) => draft in drafts)
  const [wants, setWants] = useState(0)
  const [problem, setProblem] = useState<string>()
  const card = useRef<HTMLElement>(null)
  const heading = useId()
  const { thing, factor } = useAnchorTitle()(anchor)
  useShown(card, thread)
  const isBegun = useComments(({ begun }) => begun === id)
  useEffect(() => {
    if (!isBegun) return
    // The field in which it was written is gone.
    card.current?.focus()
    store.change(() => ({ begun: null }))
  }, [isBegun, store])
  const maySettle = open && (me.role === 'facilitator' || comments.some((c) => c.author === me.id))
  const settler = members.find((known) => known.id === resolved?.by)
  const settle = async () => {
    const deed = resolved ? deeds?.reopen : deeds?.resolve
    const outcome = await deed?.(id).catch(() => ({ problem: t('notDone') }))
    setProblem(outcome?.problem)
  }
  const toPlace = (event: MouseEvent) => {
    store.change(() => ({ current: id, asked: id, sheet: false }))
    const place = placeOf(thread)
    if (!place || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    bringIntoSight(place)
    buttonOf(thread)?.focus({ preventScroll: true })
  }
  const focusCard = () => card.current
  // Of what is settled one sees what it was about, until one looks closer.
  const shown = resolved && !isCurrent ? comments.slice(0, 1) : comments
  const more = comments.length - shown.length
  return (
    <li>
      <article
        ref={card}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys go from one to the next
        tabIndex={0}
        aria-labelledby={heading}
        aria-current={isCurrent || undefined}
        data-thread-item={id}
        onFocus={() => store.change(() => ({ current: id }))}
        className={clsx(
          'grid grid-cols-[minmax(0,1fr)] gap-2.5 rounded-xl border bg-sheet p-3.5',
          isCurrent ? 'border-accent ring-1 ring-accent' : 'border-line',
        )}
      >
        <div className="flex items-start gap-1">
          <h3 id={heading} className="min-w-0 flex-1 text-sm leading-snug">
            <Link
              href={`/boards/${board}/${pathOfAnchor(anchor)}`}
              onClick={toPlace}
              className="inline-flex min-h-6 items-start gap-1.5 font-semibold text-soft no-underline hover:text-ink hover:underline"
            >
              <CornerDownRight size={15} aria-hidden="true" className="mt-0.5 shrink-0" />
              <span>
                {thing}
                {factor && <span className="font-normal"> · {factor}</span>}
              </span>
            </Link>
          </h3>
          {maySettle && !resolved && (
            <button
              type="button"
              onClick={() => void settle()}
              aria-label={t('resolve')}
              title={t('resolve')}
              className={`${buttonClass('quiet', 'icon')} -mt-1.5 -mr-1.5`}
            >
              <Check size={18} aria-hidden="true" />
            </button>
          )}
        </div>
        {anchor.quote && anchor.on !== 'rating' && (
          <blockquote className="border-l-2 border-edge pl-2.5 text-[0.9375rem] text-soft">
            {isGone && <p className="font-semibold">{t('gone')}</p>}
            <p dir="auto" className="line-clamp-3 [overflow-wrap:anywhere]">
              {anchor.quote}
            </p>
          </blockquote>
        )}
        {resolved && (
          <p className="flex flex-wrap items-center gap-x-2 text-sm">
            <Check size={15} aria-hidden="true" className="text-ok" />
            <span className="flex-1">
              {settler ? t('resolvedBy', { name: settler.name }) : t('resolved')}
            </span>
            {maySettle && (
              <button
                type="button"
                onClick={() => void settle()}
                className={buttonClass('quiet', 'small')}
              >
                <RotateCcw size={15} aria-hidden="true" />
                {t('reopen')}
              </button>
            )}
          </p>
        )}
        <ul className="grid gap-3">
          {shown.map((comment) => (
            <CommentItem key={comment.id} comment={comment} focusAfter={focusCard} />
          ))}
          <PendingComments draft={draft} />
        </ul>
        {more > 0 && <p className="text-sm text-soft">{t('more', { count: more })}</p>}
        <p role="alert" className="text-[0.9375rem] font-semibold text-bad empty:hidden">
          {problem}
        </p>
        {open && (wants > 0 || hasDraft) && (
          <Composer
            draft={draft}
            label={resolved ? t('replyOpens') : t('reply')}
            submit={t('send')}
            focus={wants}
            send={deeds && ((form) => deeds.reply(id, form))}
            onSent={() => setWants(0)}
            onCancel={() => {
              setWants(0)
              card.current?.focus()
            }}
          />
        )}
        {open && wants === 0 && !hasDraft && (
          <button
            type="button"
            onClick={() => setWants((count) => count + 1)}
            className={`${buttonClass('quiet', 'small')} -ml-2 justify-self-start`}
          >
            {t('reply')}
          </button>
        )}
      </article>
    </li>
  )
}
