'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { type Column, choosableColumns, fixedColumns } from './columns.ts'

const first = choosableColumns.filter(({ isFirst }) => isFirst).map(({ field }) => field)
const heard = new Set<() => void>()

/** The columns that this reader wants to see, kept in this browser for each board. */
export function useColumns() {
  const { id } = useBoard()
  const place = `compa:columns:${id}`
  const stored = useSyncExternalStore(
    subscribe,
    () => read(place),
    () => '',
  )
  const chosen = useMemo(() => {
    const given = stored === '' ? first : stored.split(' ')
    return new Set<string>(given)
  }, [stored])
  const columns = useMemo<Column[]>(
    () => [...fixedColumns, ...choosableColumns.filter(({ field }) => chosen.has(field))],
    [chosen],
  )
  const toggle = useCallback(
    (field: string) => {
      const next = choosableColumns
        .map((column) => column.field)
        .filter((known) => chosen.has(known) !== (known === field))
      write(place, next.join(' ') || 'none')
    },
    [chosen, place],
  )
  return { columns, chosen, toggle }
}

function subscribe(listener: () => void) {
  heard.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    heard.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** A browser that keeps nothing shows the usual columns. */
function read(place: string): string {
  try {
    return window.localStorage.getItem(place) ?? ''
  } catch {
    return ''
  }
}

function write(place: string, value: string) {
  try {
    window.localStorage.setItem(place, value)
  } catch {
    return
  }
  for (const listener of heard) listener()
}
