'use client'

import clsx from 'clsx'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Sorting } from '#lib/board/actor-order.ts'
import { useSay } from '../use-say.ts'
import type { Column } from './columns.ts'

/** The columns' names: each sorts by its column, the box selects all. */
export function GridHead({
  columns,
  width,
  at,
  sorting,
  allSelected,
  onSort,
  onSelectAll,
}: {
  columns: readonly Column[]
  /** In pixels, as wide as the rows. */
  width: number
  at: string | undefined
  sorting: Sorting
  allSelected: boolean
  onSort: (field: string) => void
  onSelectAll: () => void
}) {
  const t = useTranslations('actors')
  const say = useSay()
  return (
    <div
      role="row"
      aria-rowindex={1}
      className="sticky top-0 z-20 grid h-10 min-w-full border-b bg-paper text-[0.875rem] text-soft"
      style={{ gridTemplateColumns: 'var(--columns)', width }}
    >
      {columns.map(({ field }, place) => {
        const common = {
          'aria-colindex': place + 1,
          tabIndex: at === field ? 0 : -1,
          'data-cell': `head ${field}`,
        }
        const look = clsx(
          'flex min-w-0 items-center px-2.5 outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent',
          field === 'select' && 'sticky left-0 z-10 bg-paper',
          field === 'name' && 'sticky left-[44px] z-10 bg-paper',
          field === 'details' && 'sticky left-[284px] z-10 border-r bg-paper',
        )
        if (field === 'select') {
          return (
            <div key={field} role="columnheader" {...common} className={look}>
              <input
                type="checkbox"
                tabIndex={-1}
                checked={allSelected}
                onChange={onSelectAll}
                aria-label={t('selectAll')}
                className="size-5 accent-[var(--accent)]"
              />
            </div>
          )
        }
        if (field === 'details') {
          return (
            <div key={field} role="columnheader" {...common} className={look}>
              <span className="sr-only">{t('details')}</span>
            </div>
          )
        }
        const isBy = sorting.by === field
        const Arrow = sorting.down ? ArrowDown : ArrowUp
        return (
          <div
            key={field}
            role="columnheader"
            aria-sort={isBy ? (sorting.down ? 'descending' : 'ascending') : 'none'}
            {...common}
            className={look}
          >
            {field === 'relations' ? (
              say.field(field)
            ) : (
              <button
                type="button"
                tabIndex={-1}
                onClick={() => onSort(field)}
                title={t('sortBy', { field: say.field(field) })}
                className={clsx(
                  'inline-flex min-h-8 min-w-0 items-center gap-1 font-semibold hover:text-ink',
                  isBy && 'text-ink',
                )}
              >
                <span className="truncate">{say.field(field)}</span>
                {isBy && <Arrow size={14} aria-hidden="true" className="shrink-0" />}
              </button>
            )}
          </div>
        )
      })}
    </div>
  )
}
