'use client'

import { useEffect, useMemo } from 'react'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

/** Milliseconds between two words of what this reader holds: ten a second pass the server. */
const paceMs = 100

/**
 * A way to tell the others in a room something that changes quickly, as one field of this reader's
 * presence. The last word always gets out, null at once; leaving the page takes it back.
 */
export function usePacedPresence<State>(
  connection: RoomConnection | undefined,
  field: string,
): (state: State | null) => void {
  const awareness = connection?.provider.awareness
  useEffect(() => () => awareness?.setLocalStateField(field, null), [awareness, field])
  return useMemo(() => {
    let last = Number.NEGATIVE_INFINITY
    let timer: ReturnType<typeof setTimeout> | undefined
    let state: State | null = null
    const send = () => {
      clearTimeout(timer)
      timer = undefined
      last = performance.now()
      awareness?.setLocalStateField(field, state)
    }
    return (next) => {
      state = next
      const wait = next === null ? 0 : last + paceMs - performance.now()
      if (wait <= 0) send()
      else timer ??= setTimeout(send, wait)
    }
  }, [awareness, field])
}
