'use client'

import { Panel, useReactFlow, useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useMemo, useRef } from 'react'
import { boundsOf, type Places } from '#lib/board/actor-layout.ts'
import { useColours } from './use-colours.ts'
import { useNetwork } from './use-network.ts'

const size = { width: 150, height: 100 }
/** Pixels of the space around all that may be out of sight. */
const edge = 8

/** The whole network in small, with the part that is in sight: a press goes there. Not there while all is in sight. */
export function MiniMap({ places }: { places: Places }) {
  const flow = useReactFlow()
  const store = useStoreApi()
  const { actors } = useNetwork()
  const holder = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const colour = useColours(holder)
  const box = useMemo(() => boundsOf(places.values()), [places])
  const scale = Math.min(size.width / box.width, size.height / box.height) * 0.9
  const left = box.x - (size.width / scale - box.width) / 2
  const top = box.y - (size.height / scale - box.height) / 2
  useEffect(() => {
    const pen = canvas.current?.getContext('2d')
    if (!pen) return
    let frame = 0
    const draw = () => {
      frame = 0
      const { transform, width, height } = store.getState()
      const [x, y, zoom] = transform
      const isAllSeen =
        box.x * zoom + x > -edge &&
        box.y * zoom + y > -edge &&
        (box.x + box.width) * zoom + x < width + edge &&
        (box.y + box.height) * zoom + y < height + edge
      if (holder.current) holder.current.hidden = isAllSeen
      pen.setTransform(2, 0, 0, 2, 0, 0)
      pen.clearRect(0, 0, size.width, size.height)
      for (const { id, city } of actors) {
        const place = places.get(id)
        if (!place) continue
        pen.fillStyle = colour(`--${city}`)
        pen.fillRect((place[0] - left) * scale - 1.5, (place[1] - top) * scale - 1.5, 3, 3)
      }
      pen.strokeStyle = colour('--accent')
      pen.lineWidth = 1.5
      pen.strokeRect(
        (-x / zoom - left) * scale,
        (-y / zoom - top) * scale,
        (width / zoom) * scale,
        (height / zoom) * scale,
      )
    }
    draw()
    const stop = store.subscribe(() => {
      frame ||= requestAnimationFrame(draw)
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
    }
  }, [actors, places, colour, store, box, left, top, scale])
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (event.buttons !== 1) return
    const frame = event.currentTarget.getBoundingClientRect()
    void flow.setCenter(
      left + (event.clientX - frame.left) / scale,
      top + (event.clientY - frame.top) / scale,
      { zoom: flow.getZoom() },
    )
  }
  return (
    <Panel position="bottom-right" className="!m-2 hidden sm:block">
      <div ref={holder} aria-hidden="true" className="rounded-lg border bg-paper/85">
        <canvas
          ref={canvas}
          width={2 * size.width}
          height={2 * size.height}
          onPointerDown={go}
          onPointerMove={go}
          className="block h-[100px] w-[150px] cursor-crosshair"
        />
      </div>
    </Panel>
  )
}
