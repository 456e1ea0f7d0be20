'use client'

import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { equalityDeep } from 'lib0/function'
import { useEffect, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { usePacedPresence } from '#components/board/use-paced-presence.ts'
import { type Delegation, delegations } from '#lib/access/access.ts'
import type { HeldAction } from '#lib/board/held-action.ts'
import { draggedAction } from './dragged.ts'
import { usePlan } from './plan-context.tsx'

/** An action that somebody else is moving at this moment, and who does. */
export interface Held extends HeldAction {
  name: string
  delegation: Delegation | null
}

const none: ReadonlyMap<string, Held> = new Map()

/** What others are moving now, by action; nothing of it is written until they let go. */
export function useHeld(): ReadonlyMap<string, Held> {
  const { connection } = usePlan()
  const { me } = useBoard()
  const [held, setHeld] = useState(none)
  const awareness = connection?.provider.awareness
  useEffect(() => {
    if (!awareness) return
    const look = () => {
      const next = new Map<string, Held>()
      for (const state of awareness.getStates().values()) {
        const { user, plan } = state as { user?: Record<string, unknown>; plan?: HeldAction | null }
        if (!plan || typeof user?.name !== 'string' || user.id === me.id) continue
        const delegation = delegations.find((known) => known === user.delegation) ?? null
        next.set(plan.id, { ...plan, name: user.name, delegation })
      }
      setHeld((before) => {
        if (next.size === 0) return none
        // One that has not moved on stays the same: its row is not drawn again.
        for (const [id, one] of next) {
          const known = before.get(id)
          if (known && equalityDeep(known, one)) next.set(id, known)
        }
        return next
      })
    }
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness, me.id])
  return held
}

/** Tells the others what this reader is moving, until null. */
export const useTellHeld = () => usePacedPresence<HeldAction>(usePlan().connection, 'plan')

/** Tells the others which action is dragged over which place of a view, for as long as it is. */
export function useTellDrag(): void {
  const tell = useTellHeld()
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => draggedAction(source) !== undefined,
        onDropTargetChange: ({ source, location }) => {
          const id = draggedAction(source)
          const place = location.current.dropTargets.find(({ data }) => data.place !== undefined)
          if (id !== undefined) tell({ id, over: String(place?.data.place ?? '') })
        },
        onDrop: () => tell(null),
      }),
    [tell],
  )
}
