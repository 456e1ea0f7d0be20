'use client'

import { useStoreApi } from '@xyflow/react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Places } from '#lib/board/actor-layout.ts'

/** From which size on names can be read, and an actor is worth being an element of the page. */
const readable = 0.55
/**
 * Actors that become elements from one picture of the screen to the next: each takes a millisecond.
 * Four times as many can go.
 */
const portion = 5
/** How far beyond the edge of the canvas actors are elements already, in its own units. */
const margin = 60
/** Milliseconds after which a view that is as large as before counts as still. */
export const rest = 150

const noOne: ReadonlySet<string> = new Set()

/**
 * Which actors of a large network are elements: those that are in sight and near enough to be read,
 * a few more from picture to picture; from far away the one below the pointer. The rest are drawn.
 * While the view is enlarged or reduced they stay who they are.
 * Undefined where there are so few that all are.
 */
export function useNear(places: Places, isCrowd: boolean) {
  const store = useStoreApi()
  const [near, setNear] = useState(noOne)
  const now = useRef(noOne)
  const set = useCallback((next: ReadonlySet<string>) => {
    now.current = next
    setNear(next)
  }, [])
  useEffect(() => {
    if (!isCrowd) return
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    let size = store.getState().transform[2]
    const look = () => {
      frame = 0
      const { transform, width, height } = store.getState()
      const zoom = transform[2]
      if (zoom !== size) {
        size = zoom
        clearTimeout(timer)
        timer = setTimeout(look, rest)
        return
      }
      if (zoom < readable) {
        if (now.current.size <= 1) return
        set(new Set([...now.current].slice(4 * portion)))
        frame = requestAnimationFrame(look)
        return
      }
      const [left, top] = [-transform[0] / zoom - margin, -transform[1] / zoom - margin]
      const [right, bottom] = [left + width / zoom + 2 * margin, top + height / zoom + 2 * margin]
      const kept = new Set<string>()
      const coming: string[] = []
      for (const [id, [x, y]] of places) {
        if (x < left || x > right || y < top || y > bottom) continue
        if (now.current.has(id)) kept.add(id)
        else coming.push(id)
      }
      if (coming.length === 0 && kept.size === now.current.size) return
      for (const id of coming.slice(0, portion)) kept.add(id)
      set(kept)
      if (coming.length > portion) frame = requestAnimationFrame(look)
    }
    look()
    const stop = store.subscribe(() => {
      frame ||= requestAnimationFrame(look)
    })
    return () => {
      stop()
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [places, isCrowd, store, set])
  /** The pointer is on an actor that is drawn, or on none. */
  const touch = useCallback(
    (id: string | undefined) => {
      if (store.getState().transform[2] >= readable) return
      if (id === undefined ? now.current.size > 0 : !now.current.has(id)) {
        set(id === undefined ? noOne : new Set([id]))
      }
    },
    [store, set],
  )
  return { near: isCrowd ? near : undefined, touch }
}
