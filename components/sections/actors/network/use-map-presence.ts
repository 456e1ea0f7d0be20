'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { useActorMap } from '../map-context.ts'

type Pair = readonly [number, number]

/** An actor that somebody else is moving: where it was when they took it, and how far it has come. */
export interface Held {
  base: Pair | undefined
  by: Pair
}

/** Somebody else's pointer on the canvas. */
export interface OtherPointer {
  client: number
  name: string
  delegation: Delegation | null
  at: Pair
}

/** Milliseconds between two words of where this reader points: ten a second pass the server. */
const pace = 100

/** Tells the others where this reader points and what they hold, and hears the same of them. */
export function useMapPresence(placeOf: (id: string) => Pair | undefined) {
  const { connection } = useActorMap()
  const { me } = useBoard()
  const [others, setOthers] = useState<OtherPointer[]>([])
  const [held, setHeld] = useState<ReadonlyMap<string, Held>>(new Map())
  const place = useRef(placeOf)
  useEffect(() => {
    place.current = placeOf
  }, [placeOf])
  const awareness = connection?.provider.awareness
  useEffect(() => {
    if (!awareness) return
    let bases = new Map<string, Pair | undefined>()
    const look = () => {
      const pointers: OtherPointer[] = []
      const next = new Map<string, Held>()
      for (const [client, state] of awareness.getStates()) {
        if (client === awareness.clientID) continue
        const { user, map } = state as { user?: Record<string, unknown>; map?: MapState | null }
        if (!map || typeof user?.name !== 'string' || !isPair(map.at)) continue
        const delegation = delegations.find((known) => known === user.delegation) ?? null
        if (user.id !== me.id) pointers.push({ client, name: user.name, delegation, at: map.at })
        if (!isPair(map.by) || !Array.isArray(map.held)) continue
        for (const id of map.held) {
          // The place is written before the hand lets go: it must not be added to itself.
          const base = bases.has(id) ? bases.get(id) : place.current(id)
          next.set(id, { base, by: map.by })
        }
      }
      bases = new Map([...next].map(([id, { base }]) => [id, base]))
      setOthers((before) =>
        JSON.stringify(before) === JSON.stringify(pointers) ? before : pointers,
      )
      setHeld((before) => (before.size === 0 && next.size === 0 ? before : next))
    }
    look()
    awareness.on('change', look)
    return () => {
      awareness.off('change', look)
      awareness.setLocalStateField('map', null)
    }
  }, [awareness, me.id])
  const tell = useMemo(() => {
    let last = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let state: MapState | null = null
    const send = () => {
      timer = undefined
      last = performance.now()
      awareness?.setLocalStateField('map', state)
    }
    return (next: MapState | null) => {
      state = next && { ...next, held: next.held.slice(0, limits.heldActors) }
      const wait = next === null ? 0 : Math.max(0, last + pace - performance.now())
      if (wait > 0) timer ??= setTimeout(send, wait)
      else {
        clearTimeout(timer)
        send()
      }
    }
  }, [awareness])
  return { others, held, tell }
}

interface MapState {
  at: Pair
  held: string[]
  by: Pair
}

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part))
