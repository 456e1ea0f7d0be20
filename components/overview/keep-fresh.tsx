'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useReady, useRoom } from '#components/board/use-room.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import { roomName } from '#lib/sync/room-name.ts'

/** Milliseconds from a change until the page is asked for again, and between two such requests. */
const soon = 1_000
const apart = 10_000
/** Milliseconds after which a page that one comes back to is out of date. */
const old = 5_000

/**
 * Asks for the overview again when its reader comes back to it, and when the ratings, the actors or
 * the plan have changed meanwhile: it is read on the server, where all of the board is at hand.
 */
export function KeepFresh({ madeAt }: { madeAt: number }) {
  const { id, stage: connection } = useBoard()
  const router = useRouter()
  const stage = useDocument(connection)
  const actors = useDocument(useRoom(roomName({ board: id, section: 'actors' }), { beside: true }))
  const plan = useDocument(useRoom(roomName({ board: id, section: 'plan' }), { beside: true }))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = Number.NEGATIVE_INFINITY
    const refresh = () => {
      timer = undefined
      last = performance.now()
      router.refresh()
    }
    const changed = () => {
      timer ??= setTimeout(refresh, Math.max(soon, last + apart - performance.now()))
    }
    const documents = [stage, actors, plan].filter((doc) => doc !== undefined)
    for (const doc of documents) doc.on('update', changed)
    return () => {
      clearTimeout(timer)
      for (const doc of documents) doc.off('update', changed)
    }
  }, [stage, actors, plan, router])
  const made = useRef(madeAt)
  useEffect(() => {
    made.current = madeAt
  }, [madeAt])
  useEffect(() => {
    const back = () => {
      // Where the server is out of reach, asking would take the page away that is still there.
      const isReachable = connection?.provider.wsconnected ?? false
      const isOld = Date.now() - made.current > old
      if (document.visibilityState === 'visible' && isReachable && isOld) router.refresh()
    }
    // A page that was kept while its reader was elsewhere on the board comes up as it was.
    back()
    document.addEventListener('visibilitychange', back)
    return () => document.removeEventListener('visibilitychange', back)
  }, [router, connection])
  return null
}

/** The document of a room that only tells of its changes here, once what it holds has come. */
const useDocument = (connection: RoomConnection | undefined): Doc | undefined =>
  useReady(connection) ? connection?.doc : undefined
