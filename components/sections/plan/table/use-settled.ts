'use client'

import { useRef } from 'react'
import type { PlanAction } from '#lib/board/plan.ts'

/**
 * The actions to show. While somebody works in the list, what no longer passes the filter stays, and
 * what is sorted does not jump; what people move they see at once. The values are always the present.
 */
export function useSettled(
  all: readonly PlanAction[],
  shown: readonly PlanAction[],
  { busy, isSorted }: { busy: boolean; isSorted: boolean },
): readonly PlanAction[] {
  const last = useRef<readonly string[]>([])
  if (!busy) {
    last.current = shown.map(({ id }) => id)
    return shown
  }
  const kept = new Set(last.current)
  const now = new Set(shown.map(({ id }) => id))
  if (!isSorted) return all.filter(({ id }) => kept.has(id) || now.has(id))
  const known = new Map(all.map((action) => [action.id, action]))
  return [
    ...last.current.flatMap((id) => known.get(id) ?? []),
    ...shown.filter(({ id }) => !kept.has(id)),
  ]
}
