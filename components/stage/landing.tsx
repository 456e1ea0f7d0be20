'use client'

import { useEffect } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { isAt } from '#components/board/places.ts'
import { useGoTo } from './use-go-to.ts'
import { useStage } from './use-stage.tsx'

/** Brings whoever comes to a session that is being held to the page of its step: once in each tab. */
export function Landing() {
  const { id } = useBoard()
  const { run, step, at, leads } = useStage()
  const goTo = useGoTo()
  const session = run?.session
  const place = step?.place
  useEffect(() => {
    if (leads || session === undefined || !isFirst(`stage:${id}:${session}`)) return
    if (typeof place === 'string' && !isAt(at, place)) goTo(place)
  }, [leads, id, session, place, at, goTo])
  return null
}

/** True the first time in this tab. A browser that remembers nothing is left where it is. */
function isFirst(key: string): boolean {
  try {
    if (sessionStorage.getItem(key)) return false
    sessionStorage.setItem(key, 'came')
    return true
  } catch {
    return false
  }
}
