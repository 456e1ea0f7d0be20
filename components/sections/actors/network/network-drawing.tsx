'use client'

import { useStoreApi } from '@xyflow/react'
import { useEffect, useMemo, useRef } from 'react'
import { framesOf } from '#lib/board/actor-frames.ts'
import type { Places } from '#lib/board/actor-layout.ts'
import { drawnLines, labelsOf } from '#lib/board/actor-lines.ts'
import { radiusOf } from '#lib/board/actor-look.ts'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'
import { type Drawing, drawNetwork } from './draw-network.ts'
import { useColours } from './use-colours.ts'
import { rest } from './use-near.ts'
import { useNetwork } from './use-network.ts'

/** Up to so many relations each say what they are; else those of whoever is selected do. */
const labelled = 60

/**
 * The relations below the actors, on one canvas that is drawn anew at each move of the view: as
 * elements of the page, two thousand of them would stand still for seconds.
 */
export function NetworkDrawing({
  places,
  isGrouped,
  near,
}: {
  places: Places
  isGrouped: boolean
  /** The actors that are elements of the page, where the others are drawn as well. */
  near: ReadonlySet<string> | undefined
}) {
  const say = useSay()
  const { byId } = useActorMap()
  const { actors, relations, selected, isDim } = useNetwork()
  const store = useStoreApi()
  const holder = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const colour = useColours(holder)
  const faint = useMemo(() => {
    const found = new Set<string>()
    for (const { id, from, to } of relations) {
      const [one, other] = [byId.get(from), byId.get(to)]
      const isOut = (one && isDim(one)) || (other && isDim(other))
      if (isOut || (selected.size > 0 && !selected.has(from) && !selected.has(to))) found.add(id)
    }
    return found
  }, [relations, byId, selected, isDim])
  const lines = useMemo(() => drawnLines(relations, byId, places), [relations, byId, places])
  const below = useMemo(() => {
    const said = lines.filter(
      ({ relation: { id, from, to } }) =>
        !faint.has(id) && (relations.length <= labelled || selected.has(from) || selected.has(to)),
    )
    return {
      lines,
      faint,
      labels: said.length > 2 * labelled ? [] : labelsOf(said),
      frames: isGrouped ? framesOf(actors, places) : [],
    }
  }, [actors, relations, lines, places, faint, selected, isGrouped])
  const drawing = useMemo<Drawing>(
    () => ({
      ...below,
      signs: near
        ? actors
            .filter(({ id }) => !near.has(id) && !selected.has(id))
            .map((actor) => {
              const [x, y] = places.get(actor.id) ?? [0, 0]
              return { actor, x, y, r: radiusOf(actor), isFaint: isDim(actor) }
            })
        : [],
    }),
    [below, actors, places, selected, isDim, near],
  )
  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    const sheet = canvas.current
    if (!pen || !sheet) return
    const words = {
      relation: say.relation,
      name: say.name,
      frame: ({ sector, city }: { sector: Parameters<typeof say.value>[1]; city: string }) =>
        `${say.value('sector', sector)} · ${say.value('city', city)}`,
    }
    let last = ''
    let size = store.getState().transform[2]
    let frame = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const draw = () => {
      frame = 0
      const { transform, width, height } = store.getState()
      const isMoving = transform[2] !== size
      const now = `${transform} ${width} ${height}`
      if ((now === last && timer === undefined) || width === 0) return
      last = now
      size = transform[2]
      clearTimeout(timer)
      timer = isMoving ? setTimeout(draw, rest) : undefined
      const scale = window.devicePixelRatio
      const [across, down] = [Math.round(width * scale), Math.round(height * scale)]
      if (sheet.width !== across) sheet.width = across
      if (sheet.height !== down) sheet.height = down
      const state = isMoving ? 'moving' : 'still'
      drawNetwork(pen, drawing, transform, { width, height, scale }, colour, words, state)
    }
    draw()
    // Once for each picture of the screen, however many events came before it.
    const stop = store.subscribe(() => {
      frame ||= requestAnimationFrame(draw)
    })
    return () => {
      stop()
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [drawing, colour, say, store])
  return (
    <div
      ref={holder}
      aria-hidden="true"
      data-drawn={drawing.signs.length}
      className="pointer-events-none absolute inset-0"
    >
      <canvas ref={canvas} className="size-full" />
    </div>
  )
}
