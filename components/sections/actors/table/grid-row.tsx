'use client'

import clsx from 'clsx'
import { PanelRightOpen, UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import type { ActorField } from '#lib/board/actor-fields.ts'
import type { Actor, ActorFields } from '#lib/board/actors.ts'
import { useSay } from '../use-say.ts'
import { CellEditor } from './cell-editor.tsx'
import { CellText } from './cell-text.tsx'
import type { Column } from './columns.ts'
import type { Place } from './use-grid-focus.ts'

/** What cells ask of their grid. */
export interface GridHands {
  /** A pointer came to a cell: an editable one is opened for writing. */
  press(place: Place, actor: Actor): void
  toggle(id: string): void
  done(
    actor: Actor,
    fields: ActorFields | undefined,
    move: 'ArrowDown' | 'ArrowRight' | 'ArrowLeft' | null,
  ): void
}

const cellClass =
  'relative flex min-w-0 items-center border-r border-transparent px-2.5 outline-none focus-visible:z-10 focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent'

/** One actor as a row of the grid. Rows without the keyboard are drawn anew only when they change. */
export const GridRow = memo(function GridRow({
  rowKey,
  actor,
  columns,
  top,
  height,
  index,
  at,
  writing,
  first,
  selected,
  mayChange,
  hands,
}: {
  rowKey: string
  actor: Actor
  columns: readonly Column[]
  top: number
  height: number
  index: number
  /** The column that the keyboard is at, when it is in this row. */
  at: string | undefined
  writing: string | undefined
  first: string | undefined
  selected: boolean
  mayChange: boolean
  hands: GridHands
}) {
  const t = useTranslations('actors')
  const say = useSay()
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className={clsx(
        'group absolute left-0 grid min-w-full border-b bg-sheet text-[0.9375rem]',
        selected ? 'bg-accent-soft' : 'hover:bg-paper',
      )}
      style={{ top, height, gridTemplateColumns: 'var(--columns)' }}
    >
      {columns.map(({ field }, place) => {
        const common = {
          'aria-colindex': place + 1,
          tabIndex: at === field ? 0 : -1,
          'data-cell': `${rowKey} ${field}`,
        }
        if (field === 'select') {
          return (
            <div
              key={field}
              role="gridcell"
              {...common}
              className={clsx(cellClass, fixed(0, selected))}
            >
              <input
                type="checkbox"
                tabIndex={-1}
                checked={selected}
                onChange={() => hands.toggle(actor.id)}
                aria-label={t('select', { name: say.name(actor) })}
                className="size-5 accent-[var(--accent)]"
              />
            </div>
          )
        }
        const press = () => hands.press({ row: rowKey, column: field }, actor)
        if (field === 'details') {
          return (
            <div
              key={field}
              role="gridcell"
              {...common}
              className={clsx(cellClass, fixed(284, selected), '!px-1.5')}
            >
              <button
                type="button"
                tabIndex={-1}
                onClick={press}
                aria-label={t('openActor', { name: say.name(actor) })}
                className="grid size-8 place-items-center rounded-md text-soft hover:bg-accent-soft hover:text-ink"
              >
                <PanelRightOpen size={17} aria-hidden="true" />
              </button>
            </div>
          )
        }
        const isWriting = writing === field
        return (
          <div
            key={field}
            role={field === 'name' ? 'rowheader' : 'gridcell'}
            {...(field !== 'name' && !mayChange && { 'aria-readonly': true })}
            {...common}
            onClick={isWriting ? undefined : press}
            className={clsx(
              cellClass,
              field === 'name' && clsx(fixed(44, selected), 'font-semibold'),
              mayChange && 'cursor-text',
            )}
          >
            {isWriting && field !== 'relations' ? (
              <CellEditor
                actor={actor}
                field={field as ActorField}
                first={first}
                onDone={(fields, move) => hands.done(actor, fields, move)}
              />
            ) : (
              <span className="truncate">
                <CellText actor={actor} field={field} />
              </span>
            )}
            {field === 'name' && actor.kind === 'person' && (
              <UserRound
                size={15}
                role="img"
                aria-label={t('isPerson')}
                className="ml-1.5 shrink-0 text-warn"
              />
            )}
          </div>
        )
      })}
    </div>
  )
})

/** A cell that stays in sight while the others are moved sideways. */
const fixed = (left: 0 | 44 | 284, selected: boolean) =>
  clsx(
    '!sticky z-[5]',
    { 0: 'left-0', 44: 'left-[44px]', 284: 'left-[284px] !border-line' }[left],
    selected ? 'bg-accent-soft' : 'bg-sheet group-hover:bg-paper',
  )
