'use client'

import { useReactFlow } from '@xyflow/react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { boundsOf, nearestTowards, type Places } from '#lib/board/actor-layout.ts'
import { removeActors } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'
import { useNetwork } from './use-network.ts'
import { useSayActor } from './use-say-actor.ts'

const ways: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** How far one press of a key moves an actor. */
export const keyStep = 20

/**
 * The canvas by keyboard: arrows go from actor to actor, with Shift they move the selected ones,
 * and single letters do what the menus do. They work only while the canvas has the focus.
 */
export function useCanvasKeys({
  places,
  move,
  connect,
}: {
  places: Places
  move: (changed: Places) => void
  connect: (from: string) => void
}) {
  const t = useTranslations('actors')
  const flow = useReactFlow()
  const { doc, byId, neighbours, open, editable, mayChange, tell } = useActorMap()
  const { actors, selected, current, select, centre } = useNetwork()
  const sayActor = useSayActor()
  const go = (id: string | undefined, isAdding = false) => {
    if (id === undefined) return
    select(new Set(isAdding ? [...selected, id] : [id]), id)
    centre(id)
    tell(sayActor(id))
  }
  return (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event
    const isCommand = ctrlKey || metaKey
    const way = ways[key]
    const done = () => event.preventDefault()
    if (way) {
      done()
      if (shiftKey && editable) {
        const held = selected.size > 0 ? selected : new Set(current ? [current] : [])
        const moved = [...held].flatMap((id) => {
          const place = places.get(id)
          return place
            ? [[id, [place[0] + way[0] * keyStep, place[1] + way[1] * keyStep]] as const]
            : []
        })
        if (moved.length === 0) return
        move(new Map(moved))
        return tell(t('moved', { count: moved.length }))
      }
      const from = current ?? actors[0]?.id
      if (current === undefined) return go(from)
      return go(nearestTowards(places, current, way), isCommand)
    }
    if (isCommand && key.toLowerCase() === 'a') {
      done()
      select(new Set(actors.map(({ id }) => id)), current)
      return tell(t('selected', { count: actors.length }))
    }
    if (isCommand || altKey) return
    if (key === '+' || key === '=') return void flow.zoomIn()
    if (key === '-') return void flow.zoomOut()
    if (key === '0') return void flow.fitBounds(boundsOf(places.values()), { padding: 0.03 })
    if (key === 'Escape') return select(new Set(), undefined)
    if (current === undefined) return
    const actor = byId.get(current)
    if (key === 'Enter') {
      done()
      open(current)
    } else if (key.toLowerCase() === 'n') {
      const around = (neighbours.get(current) ?? []).map(({ actor: other }) => other.id)
      go(around[0])
    } else if (key.toLowerCase() === 'c' && editable) {
      done()
      connect(current)
    } else if ((key === 'Delete' || key === 'Backspace') && doc && actor) {
      const own = [...selected, current].filter((id) => {
        const one = byId.get(id)
        return one && mayChange(one)
      })
      if (own.length === 0) return
      done()
      const gone = new Set(own)
      removeActors(doc, gone)
      select(new Set(), undefined)
      tell(t('removed', { count: gone.size }))
    }
  }
}
