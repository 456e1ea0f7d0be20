'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useMemo } from 'react'
import { readPlanFilter } from '#lib/board/plan-filter.ts'

/** The query of the page's address: which actions are shown, how, and which one is open. */
export function useQuery() {
  const params = useSearchParams()
  const change = useCallback((values: Record<string, string | null>, asStep = false) => {
    const next = new URLSearchParams(location.search)
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === '') next.delete(name)
      else next.set(name, value)
    }
    const address = next.size > 0 ? `?${next}` : location.pathname
    if (asStep) history.pushState(null, '', address)
    else history.replaceState(null, '', address)
  }, [])
  const text = params.toString()
  const filter = useMemo(() => readPlanFilter(new URLSearchParams(text)), [text])
  return { filter, open: params.get('action') ?? undefined, text, change }
}
