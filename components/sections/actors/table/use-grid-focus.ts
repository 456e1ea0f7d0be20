'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** The cell of a grid that the keyboard is at; `head` is the row of the columns' names. */
export interface Place {
  row: string
  column: string
}

/**
 * Where the keyboard is in a grid, and the cell that is being written in. The focus follows; when
 * the row that has it is taken away, it goes to the nearest place that is left.
 */
export function useGridFocus(
  rows: readonly { key: string }[],
  columns: readonly { field: string }[],
) {
  const grid = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState<Place>({ row: 'head', column: 'name' })
  const [writing, setWriting] = useState<{ place: Place; first: string | undefined }>()
  const isWanted = useRef(false)
  const isWithin = useRef(false)
  const lastIndex = useRef(0)
  const index = wanted.row === 'head' ? -1 : rows.findIndex(({ key }) => key === wanted.row)
  if (index >= 0) lastIndex.current = index
  const isGone = wanted.row !== 'head' && index < 0
  const nearest = rows[Math.min(lastIndex.current, rows.length - 1)]
  const column = columns.some(({ field }) => field === wanted.column) ? wanted.column : 'name'
  const place = { row: isGone ? (nearest?.key ?? 'head') : wanted.row, column }
  const { row } = place

  const go = useCallback((next: Place) => {
    isWanted.current = true
    setWriting(undefined)
    setWanted(next)
  }, [])
  const write = useCallback((next: Place, first?: string) => {
    setWanted(next)
    setWriting({ place: next, first })
  }, [])
  useEffect(() => {
    const lost = isGone && isWithin.current && !grid.current?.contains(document.activeElement)
    if (!isWanted.current && !lost) return
    isWanted.current = false
    const cell = grid.current?.querySelector<HTMLElement>(
      `[data-cell="${CSS.escape(`${row} ${column}`)}"]`,
    )
    cell?.focus()
  })
  return {
    grid,
    place,
    /** The row's number among those shown; -1 for the head. */
    index: row === 'head' ? -1 : rows.findIndex(({ key }) => key === row),
    writing:
      writing && writing.place.row === row && writing.place.column === column ? writing : undefined,
    go,
    write,
    stop: useCallback(() => {
      isWanted.current = true
      setWriting(undefined)
    }, []),
    /** However the focus came to a cell, the keyboard goes on from there. */
    onFocus: useCallback(({ target }: { target: EventTarget }) => {
      isWithin.current = true
      const at = target instanceof HTMLElement ? target.dataset.cell?.split(' ') : undefined
      const [row, column] = at ?? []
      if (!row || !column) return
      setWanted((now) => (now.row === row && now.column === column ? now : { row, column }))
    }, []),
    onBlur: useCallback((event: { relatedTarget: EventTarget | null; target: EventTarget }) => {
      const isStill = event.target instanceof Node && event.target.isConnected
      const { relatedTarget } = event
      if (isStill && !(relatedTarget instanceof Node && grid.current?.contains(relatedTarget))) {
        isWithin.current = false
      }
    }, []),
  }
}
