'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { type ActorFilter, readFilter, writeFilter } from '#lib/board/actor-filter.ts'

/** The filter in the page's address. Changing it asks the server for nothing. */
export function useFilter(): [ActorFilter, (change: Partial<ActorFilter>) => void] {
  const query = useSearchParams()
  const path = usePathname()
  const filter = useMemo(() => readFilter(query), [query])
  const setFilter = useCallback(
    (change: Partial<ActorFilter>) => {
      const now = new URLSearchParams(window.location.search)
      const next = writeFilter({ ...readFilter(now), ...change }, now).toString()
      window.history.replaceState(null, '', next ? `${path}?${next}` : path)
    },
    [path],
  )
  return [filter, setFilter]
}
