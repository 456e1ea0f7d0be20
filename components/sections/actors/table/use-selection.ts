'use client'

import { useMemo, useState } from 'react'
import type { Actor } from '#lib/board/actors.ts'

/** The actors that are selected, of those that are shown. */
export interface Selection {
  list: readonly Actor[]
  isAll: boolean
  has(id: string): boolean
  toggle(id: string): void
  /** Selects all that are shown, or none when all are. */
  all(): void
  none(): void
}

/** Which of some actors are selected; what is not shown, or gone, is not. */
export function useSelection(shown: readonly Actor[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return useMemo(() => {
    const list = shown.filter(({ id }) => ids.has(id))
    const isAll = shown.length > 0 && list.length === shown.length
    return {
      list,
      isAll,
      has: (id) => ids.has(id),
      toggle: (id) =>
        setIds((before) => {
          const next = new Set(before)
          if (!next.delete(id)) next.add(id)
          return next
        }),
      all: () => setIds(isAll ? new Set() : new Set(shown.map(({ id }) => id))),
      none: () => setIds(new Set()),
    }
  }, [shown, ids])
}
