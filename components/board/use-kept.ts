'use client'

import { useSyncExternalStore } from 'react'
import type { KeptText } from '#lib/sync/kept-text.ts'
import { useBoard } from './board-context.tsx'
import type { StuckRoom } from './kept-rooms.ts'

const nothing: readonly never[] = []
const never = () => () => {}

/** The texts that the board would not take and that are kept on this device. */
export function useKept(): readonly KeptText[] {
  const { rooms } = useBoard()
  return useSyncExternalStore(
    rooms?.subscribe ?? never,
    () => rooms?.kept.list() ?? nothing,
    () => nothing,
  )
}

/** The rooms on this page whose words cannot be sent any more. */
export function useStuck(): readonly StuckRoom[] {
  const { rooms } = useBoard()
  return useSyncExternalStore(
    rooms?.subscribe ?? never,
    () => rooms?.kept.stuck() ?? nothing,
    () => nothing,
  )
}
