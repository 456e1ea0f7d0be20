'use client'

import clsx from 'clsx'
import { GripVertical, MoreHorizontal } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, useCallback, useRef } from 'react'
import { TextLine } from '#components/sections/rows/text-line.tsx'
import { MadeLinks } from '#components/trace/came-of.tsx'
import type { Made } from '#components/trace/use-came.ts'
import { buttonClass } from '#components/ui/button.tsx'
import { Mark } from '#components/ui/mark.tsx'
import { type MenuHandle, SharedTrigger } from '#components/ui/menu.tsx'
import type { Card } from '#lib/board/brainstorm.ts'
import { limits } from '#lib/limits.ts'
import { useCardDrag } from './drag.ts'

/** What can be done with any card; the same functions for as long as the page is live. */
export interface CardDeeds {
  change(id: string, text: string): void
  remove(id: string): void
  /** Moves it a step within its group. */
  step(id: string, step: -1 | 1): void
}

/** The id of the button that opens a card's menu. */
export const menuIdOf = (card: string) => `menu-${card}`

/** One card: its words, who wrote it, and what came of it. */
export const CardView = memo(function CardView({
  card,
  author,
  made,
  movable,
  editable,
  marked,
  handle,
  deeds,
}: {
  card: Card
  /** Who wrote it, with the city; empty when that is not known any more. */
  author: string
  made: readonly Made[]
  /** True while the reader may move it; its words may still be the other city's. */
  movable: boolean
  editable: boolean
  /** True for the one that a link led here for. */
  marked: boolean
  handle: MenuHandle<string>
  deeds: CardDeeds
}) {
  const t = useTranslations('cards')
  const { id, text, delegation } = card
  const [place, grip] = [useRef<HTMLLIElement>(null), useRef<HTMLSpanElement>(null)]
  const { edge, dragged } = useCardDrag(id, place, grip, movable)
  const change = useCallback(
    // What two people wrote at once is put together, and may have become too long.
    (next: string) => deeds.change(id, next.slice(0, limits.itemLength)),
    [deeds, id],
  )
  // Before the menu's button, which would open itself with an arrow.
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    event.stopPropagation()
    deeds.step(id, event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li
      ref={place}
      id={id}
      data-card={id}
      {...(movable && { onKeyDownCapture })}
      className={clsx(
        'relative flex scroll-mt-24 flex-col rounded-lg border bg-sheet pt-1 [contain-intrinsic-size:auto_5.5rem] [content-visibility:auto]',
        marked && 'border-accent bg-accent-soft',
        dragged && 'opacity-40',
      )}
    >
      {edge && (
        <span
          aria-hidden="true"
          className={clsx('absolute bg-accent', {
            'inset-y-0 left-0 w-1': edge === 'left',
            'inset-y-0 right-0 w-1': edge === 'right',
            'inset-x-0 top-0 h-1': edge === 'top',
            'inset-x-0 bottom-0 h-1': edge === 'bottom',
          })}
        />
      )}
      <div className="flex flex-1 items-start px-1.5">
        <TextLine
          text={text}
          label={t('cardBy', { who: author || t('somebody') })}
          editable={editable}
          onChange={change}
          onEmptied={() => deeds.remove(id)}
        />
      </div>
      {made.length > 0 && (
        <div className="px-2.5 pt-1">
          <MadeLinks made={made} />
        </div>
      )}
      <div className="flex min-h-9 items-center gap-2 pl-3 text-sm text-soft">
        {delegation && <Mark of={delegation} small />}
        <span className="min-w-0 flex-1 truncate" title={author}>
          {author}
        </span>
        {movable && (
          <span className="no-print flex shrink-0">
            <span
              ref={grip}
              aria-hidden="true"
              title={t('drag')}
              className="grid size-8 cursor-grab place-items-center rounded-md text-soft hover:bg-accent-soft hover:text-ink"
            >
              <GripVertical size={16} />
            </span>
            <SharedTrigger
              id={menuIdOf(id)}
              handle={handle}
              payload={id}
              aria-label={t('menu', { text: shortened(text) })}
              className={buttonClass('quiet', 'icon')}
            >
              <MoreHorizontal size={18} aria-hidden="true" />
            </SharedTrigger>
          </span>
        )}
      </div>
    </li>
  )
})

/** Enough of a card to know it by its name. */
const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text)
