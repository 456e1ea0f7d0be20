'use client'

import { useRef } from 'react'
import type { PlanAction } from '#lib/board/plan.ts'

/**
 * The actions to show: what is filtered and sorted, but while somebody works in the list in the
 * order in which it was, with what was there, and new ones last. The values are always the present.
 */
export function useSettled(
  all: readonly PlanAction[],
  shown: readonly PlanAction[],
  busy: boolean,
): readonly PlanAction[] {
  const last = useRef<readonly string[]>([])
  if (!busy || last.current.length === 0) {
    last.current = shown.map(({ id }) => id)
    return shown
  }
  const known = new Map(all.map((action) => [action.id, action]))
  const kept = last.current.flatMap((id) => known.get(id) ?? [])
  const keptIds = new Set(last.current)
  const list = [...kept, ...shown.filter(({ id }) => !keptIds.has(id))]
  return list
}
