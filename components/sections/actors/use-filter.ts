'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { type ActorFilter, readFilter, writeFilter } from '#lib/board/actor-filter.ts'

/** The filter in the page's address. Changing it asks the server for nothing. */
export function useFilter(): [ActorFilter, (change: Partial<ActorFilter>) => void] {
  const query = useSearchParams()
  const path = usePathname()
  const [filter, setNow] = useState(() => readFilter(query))
  useEffect(() => {
    // The router tells of an address some time after it has changed: letters typed since then
    // would be lost by going back to it.
    const isLatest = query.toString() === addressNow().toString()
    if (isLatest) setNow((before) => unlessSame(before, readFilter(query)))
  }, [query])
  const setFilter = useCallback(
    (change: Partial<ActorFilter>) => {
      const now = addressNow()
      const next = { ...readFilter(now), ...change }
      setNow(next)
      const words = writeFilter(next, now).toString()
      window.history.replaceState(null, '', words ? `${path}?${words}` : path)
    },
    [path],
  )
  return [filter, setFilter]
}

const addressNow = () => new URLSearchParams(window.location.search)

const unlessSame = (before: ActorFilter, next: ActorFilter): ActorFilter =>
  JSON.stringify(before) === JSON.stringify(next) ? before : next
