'use client'

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useTranslations } from 'next-intl'
import { type ClipboardEvent, type KeyboardEvent, useMemo } from 'react'
import { type ActorField, fieldFrom, isWords } from '#lib/board/actor-fields.ts'
import type { Grouping, Sorting } from '#lib/board/actor-order.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { type Column, templateOf } from './columns.ts'
import { GridHead } from './grid-head.tsx'
import { stepIn } from './grid-keys.ts'
import { type GridHands, GridRow } from './grid-row.tsx'
import { GroupRow } from './group-row.tsx'
import { type Place, useGridFocus } from './use-grid-focus.ts'
import { useLatest } from './use-latest.ts'
import type { TableRow } from './use-rows.ts'
import type { Selection } from './use-selection.ts'

const rowHeight = 44

/** The table as a grid of WAI-ARIA: arrows move, Enter or F2 writes, the space bar selects. */
export function ActorGrid({
  rows,
  columns,
  sorting,
  selection,
  grouping,
  onSort,
  onPaste,
}: {
  rows: readonly TableRow[]
  columns: readonly Column[]
  sorting: Sorting
  selection: Selection
  grouping: Grouping | ''
  onSort: (field: string) => void
  /** Rows of a spreadsheet were pasted. */
  onPaste: (text: string) => void
}) {
  const t = useTranslations('actors')
  const { change, mayChange, open, editable } = useActorMap()
  const focus = useGridFocus(rows, columns)
  const { grid, place, index, writing, go, write, stop } = focus
  const names = useMemo(() => columns.map(({ field }) => field), [columns])
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 6,
    scrollPaddingStart: 44,
    scrollPaddingEnd: 12,
    initialRect: { width: 1200, height: 1200 },
    // The row with the focus must not be taken away while it is out of sight.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range)
      return index < 0 || shown.includes(index) ? shown : [...shown, index].sort((a, b) => a - b)
    },
  })

  const activate = (at: Place, actor: Actor, first?: string) => {
    const { column } = at
    if (column === 'select') return selection.toggle(actor.id)
    if (column === 'details' || (column === 'relations' && !mayChange(actor))) return open(actor.id)
    if (column === 'relations') return open(actor.id, 'relations')
    if (mayChange(actor)) write(at, first)
  }
  const hands = useLatest<GridHands>({
    press: (at, actor) => {
      const opens = at.column === 'details' || at.column === 'relations'
      if (opens || mayChange(actor)) activate(at, actor)
      else go(at)
    },
    toggle: selection.toggle,
    done: (actor, fields, move) => {
      if (fields) change([actor], fields)
      if (fields && 'factors' in fields) return
      const next = move && stepIn(keyOf(move), { index, column: place.column }, rows, names)
      if (next) moveTo(next)
      else stop()
    },
  })
  const moveTo = (next: Place) => {
    const at = rows.findIndex(({ key }) => key === next.row)
    if (at >= 0) virtual.scrollToIndex(at)
    go(next)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (writing) return
    const next = stepIn(event, { index, column: place.column }, rows, names)
    if (next) {
      event.preventDefault()
      return moveTo(next)
    }
    const isCommand = event.ctrlKey || event.metaKey
    if (isCommand && event.key === 'a') {
      event.preventDefault()
      return selection.all()
    }
    const row = rows[index]
    const isGo = event.key === 'Enter' || event.key === 'F2'
    if (place.row === 'head') {
      if (!isGo && event.key !== ' ') return
      event.preventDefault()
      if (place.column === 'select') selection.all()
      else if (place.column !== 'details' && place.column !== 'relations') onSort(place.column)
      return
    }
    if (row?.kind !== 'actor') return
    const { actor } = row
    if (event.key === ' ') {
      event.preventDefault()
      return selection.toggle(actor.id)
    }
    if (isGo) {
      event.preventDefault()
      return activate(place, actor)
    }
    const isWritten = isWords(place.column) && mayChange(actor)
    if (event.key === 'Delete' && place.column !== 'name' && mayChange(actor)) {
      const cleared = fieldFrom(place.column as ActorField, '')
      if (cleared) change([actor], cleared)
    } else if (isWritten && event.key.length === 1 && !isCommand && !event.altKey) {
      event.preventDefault()
      write(place, event.key)
    }
  }
  const paste = (event: ClipboardEvent) => {
    if (writing || !editable) return
    const text = event.clipboardData.getData('text/plain')
    if (!/[\t\n]/.test(text.trim())) return
    event.preventDefault()
    onPaste(text)
  }
  const width = columns.reduce((sum, column) => sum + column.width, 0)
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={t('tableLabel')}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable="true"
      onKeyDown={onKeyDown}
      onPaste={paste}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      className="relative max-h-[max(24rem,calc(100dvh-19rem))] overflow-auto rounded-xl border bg-sheet [overflow-anchor:none]"
      style={{ ['--columns' as string]: templateOf(columns) }}
    >
      <div role="rowgroup" className="contents">
        <GridHead
          columns={columns}
          width={width}
          at={place.row === 'head' ? place.column : undefined}
          sorting={sorting}
          allSelected={selection.isAll}
          onSort={onSort}
          onSelectAll={selection.all}
        />
      </div>
      <div role="rowgroup" className="relative" style={{ height: virtual.getTotalSize(), width }}>
        {virtual.getVirtualItems().map(({ index: at, start }) => {
          const row = rows[at]
          if (!row) return null
          const isHere = row.key === place.row
          const common = {
            index: at,
            top: start,
            height: rowHeight,
            at: isHere ? place.column : undefined,
          }
          if (row.kind === 'group') {
            return (
              <GroupRow
                key={row.key}
                row={row}
                span={columns.length}
                grouping={grouping}
                {...common}
              />
            )
          }
          return (
            <GridRow
              key={row.key}
              rowKey={row.key}
              actor={row.actor}
              columns={columns}
              {...common}
              writing={isHere ? writing?.place.column : undefined}
              first={isHere ? writing?.first : undefined}
              selected={selection.has(row.actor.id)}
              mayChange={mayChange(row.actor)}
              hands={hands}
            />
          )
        })}
      </div>
    </div>
  )
}

const keyOf = (key: string) => ({ key, ctrlKey: false, metaKey: false })
