'use client'

import { useEffect } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { usePresence } from '#components/board/use-presence.ts'
import { useRoomState } from '#components/board/use-room.ts'
import { noteArrivals, noteDepartures } from '#lib/board/attendance.ts'
import { serverTime } from './use-clock.ts'
import { useStage } from './use-stage.tsx'

/** How long somebody is away before it is noted, in milliseconds: a reload is no absence. */
const settledMs = 5_000

/** While a session is held: writes down, on the pages of who leads it, who is there and who left. */
export function AttendanceKeeper() {
  const { me, stage } = useBoard()
  const { run, face } = useStage()
  const people = usePresence(stage)
  const { state } = useRoomState(stage)
  const session = run?.session
  // Without a connection nobody can be seen, which says nothing about them.
  const isOnline = state !== 'connecting' && state !== 'device'
  // People who move about are there all the same: only who comes and goes begins the wait anew.
  const ids = people.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (!face || session === undefined || !isOnline) return
    const here = new Set([me.id, ...ids.split(' ').filter((id) => id !== '')])
    const now = () => new Date(serverTime()).toISOString()
    noteArrivals(face, session, here, now())
    const timer = setTimeout(() => noteDepartures(face, session, here, now()), settledMs)
    return () => clearTimeout(timer)
  }, [face, session, isOnline, ids, me.id])
  return null
}
