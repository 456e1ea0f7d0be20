'use client'

import { useSyncExternalStore } from 'react'
import { today } from '#lib/board/plan-days.ts'
import { usePlan } from './plan-context.tsx'

const never = () => () => {}

/** The day that it is for the reader; as the page is made, the day that it is for the server. */
export function useToday(): string {
  const { madeOn } = usePlan()
  return useSyncExternalStore(
    never,
    () => today(),
    () => madeOn,
  )
}
