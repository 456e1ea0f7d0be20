'use client'

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { placeOf } from '#components/board/places.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { useCommenting, useComments } from './comments-context.tsx'
import { filters } from './comments-store.ts'
import { listed, suits } from './listed.ts'
import { NewThread } from './new-thread.tsx'
import { Opening } from './opening.tsx'
import { ThreadItem } from './thread-item.tsx'

/** The board's comments: those that the reader wants to see, from one to the next, and a new one. */
export function CommentsPanel() {
  const t = useTranslations('comments')
  const { id: board, me } = useBoard()
  const { store } = useCommenting()
  const { threads, ready, current, about, filter } = useComments((state) => state)
  const at = placeOf(usePathname(), board)
  const panel = useRef<HTMLDivElement>(null)
  const chosen = filter ?? suits(at)
  const shown = listed(threads, { filter: chosen, at, me: me.id, about })
  const index = shown.findIndex(({ id }) => id === current)
  const go = (step: 1 | -1, moveFocus: boolean) => {
    const next = index < 0 ? shown.at(step > 0 ? 0 : -1) : shown[index + step]
    if (!next) return
    store.change(() => ({ current: next.id }))
    const card = panel.current?.querySelector<HTMLElement>(`[data-thread-item="${next.id}"]`)
    card?.scrollIntoView({ block: 'nearest' })
    if (moveFocus) card?.focus({ preventScroll: true })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (step === undefined || !(event.target instanceof HTMLElement)) return
    // In a field the arrows belong to its text; at a thread they go on to the next.
    const isAtThread = event.target.hasAttribute('data-thread-item')
    if (event.target instanceof HTMLSelectElement || !(event.altKey || isAtThread)) return
    event.preventDefault()
    go(step, true)
  }
  const step = (direction: 1 | -1) => {
    const isEnd = shown.length === 0 || (index >= 0 && !shown[index + direction])
    const Icon = direction > 0 ? ChevronDown : ChevronUp
    const label = direction > 0 ? t('next') : t('previous')
    return (
      <button
        type="button"
        onClick={() => go(direction, false)}
        aria-label={label}
        title={label}
        aria-disabled={isEnd}
        aria-keyshortcuts={direction > 0 ? 'Alt+ArrowDown' : 'Alt+ArrowUp'}
        className={`${buttonClass('quiet', 'icon')} aria-disabled:opacity-40`}
      >
        <Icon size={18} aria-hidden="true" />
      </button>
    )
  }
  if (!ready) return <Opening />
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys from the threads in it
    <div ref={panel} onKeyDown={onKeyDown} className="grid grid-cols-[minmax(0,1fr)] gap-3 pt-3">
      <div className="flex items-center gap-1">
        {about ? (
          <p className="flex min-h-9 min-w-0 flex-1 items-center gap-1 rounded-lg bg-accent-soft pl-3 text-[0.9375rem]">
            <span className="min-w-0 flex-1 truncate font-semibold">{about.name}</span>
            <button
              type="button"
              onClick={() => store.change(() => ({ about: null }))}
              aria-label={t('showAll')}
              title={t('showAll')}
              className={buttonClass('quiet', 'icon')}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </p>
        ) : (
          <select
            aria-label={t('show')}
            value={chosen}
            onChange={({ target }) => {
              const next = filters.find((known) => known === target.value) ?? null
              store.change(() => ({ filter: next }))
            }}
            className="min-h-9 min-w-0 flex-1 rounded-lg border border-edge bg-sheet px-2 text-[0.9375rem]"
          >
            {filters.map((known) => (
              <option key={known} value={known}>
                {t(`filters.${known}`, {
                  count: listed(threads, { filter: known, at, me: me.id, about: null }).length,
                })}
              </option>
            ))}
          </select>
        )}
        {step(-1)}
        {step(1)}
      </div>
      <p role="status" className="sr-only">
        {index >= 0 && t('position', { number: index + 1, total: shown.length })}
      </p>
      {about && <NewThread key={about.name} about={about} />}
      {shown.length === 0 && !about && (
        <p className="py-4 text-soft">
          {chosen === 'mine'
            ? t('empty.mine')
            : chosen === 'page'
              ? t('empty.page')
              : t('empty.all')}
        </p>
      )}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3 empty:hidden">
        {shown.map((thread) => (
          <ThreadItem key={thread.id} thread={thread} />
        ))}
      </ol>
    </div>
  )
}
