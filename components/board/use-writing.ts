'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Transaction } from 'yjs'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import { useAnnounce } from './announcer.tsx'
import { useBoard } from './board-context.tsx'

/** How long it takes until it is said again that somebody writes, in milliseconds. */
const againMs = 120_000

/** Says who is writing in a room: each person once, and again when they return to it much later. */
export function useWriting(connection: RoomConnection | undefined): void {
  const t = useTranslations('announce')
  const announce = useAnnounce()
  const { me } = useBoard()
  const heard = useRef(new Map<string, number>())
  useEffect(() => {
    if (!connection) return
    const { doc, provider } = connection
    const listen = (_: Uint8Array, origin: unknown, __: unknown, change: Transaction) => {
      // What comes with the first exchange was written before the reader came.
      if (origin !== provider || !provider.synced) return
      const states = provider.awareness.getStates()
      for (const [client, clock] of change.afterState) {
        const user = states.get(client)?.user as { id?: string; name?: string } | undefined
        if (change.beforeState.get(client) === clock || !user?.id || user.id === me.id) continue
        const now = performance.now()
        const last = heard.current.get(user.id) ?? Number.NEGATIVE_INFINITY
        heard.current.set(user.id, now)
        if (now - last >= againMs) announce(t('writing', { name: user.name ?? '' }))
      }
    }
    doc.on('update', listen)
    return () => doc.off('update', listen)
  }, [connection, me.id, announce, t])
}
