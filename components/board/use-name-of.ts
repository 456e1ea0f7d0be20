'use client'

import { useCallback } from 'react'
import { delegations } from '#lib/access/access.ts'
import { useBoard } from './board-context.tsx'

/** "Rosa Palmeri, Capaci": what stands at a person's caret. */
export function useNameOf(): (person: object) => string {
  const { cities } = useBoard()
  return useCallback(
    (person) => {
      const { name, delegation } = person as { name?: unknown; delegation?: unknown }
      const city = delegations.find((known) => known === delegation)
      return [typeof name === 'string' ? name : '', city && cities[city]].filter(Boolean).join(', ')
    },
    [cities],
  )
}
