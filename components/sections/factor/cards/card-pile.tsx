'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useRef } from 'react'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { TextLine } from '#components/sections/rows/text-line.tsx'
import type { CardGroup } from '#lib/board/brainstorm.ts'
import { limits } from '#lib/limits.ts'
import { usePileDrop } from './drag.ts'

/** What can be done with a group now. */
export interface GroupDeeds {
  rename(name: string): void
  /** Null where there is no step. */
  up: (() => void) | null
  down: (() => void) | null
  remove(): void
}

/** The cards of one group, or those of none, under their name. */
export function CardPile({
  group,
  count,
  deeds,
  movable,
  children,
}: {
  /** Null for the cards that stand in no group. */
  group: CardGroup | null
  count: number
  /** Undefined while the reader may change nothing. */
  deeds: GroupDeeds | undefined
  movable: boolean
  children: ReactNode
}) {
  const t = useTranslations('cards')
  const pile = useRef<HTMLElement>(null)
  const over = usePileDrop(group?.id ?? null, pile, movable)
  const name = group?.name || t('nameless')
  return (
    <section
      ref={pile}
      aria-label={group ? name : t('rest')}
      data-group={group?.id ?? 'none'}
      className={clsx(
        'rounded-xl px-3 py-2.5',
        group ? 'border' : 'border border-dashed',
        over && 'border-accent bg-accent-soft',
      )}
    >
      <div className="flex items-center gap-2">
        <h2 className="flex min-w-0 flex-1 items-center text-lg font-semibold">
          {group ? (
            <TextLine
              text={group.name}
              label={t('groupName')}
              prompt={t('nameless')}
              editable={deeds !== undefined}
              onChange={(next) => deeds?.rename(next.slice(0, limits.itemLength))}
              onEmptied={() => deeds?.rename('')}
            />
          ) : (
            <span className="px-1.5 text-soft">{t('rest')}</span>
          )}
        </h2>
        <span className="shrink-0 text-sm text-soft">{t('count', { count })}</span>
        {group && deeds && (
          <RowMenu
            label={t('groupMenu', { name })}
            onUp={deeds.up}
            onDown={deeds.down}
            onRemove={deeds.remove}
          />
        )}
      </div>
      {count === 0 && <p className="px-1.5 py-1 text-soft">{t('emptyGroup')}</p>}
      <ul className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(14rem,100%),1fr))] gap-2.5 empty:hidden">
        {children}
      </ul>
    </section>
  )
}
