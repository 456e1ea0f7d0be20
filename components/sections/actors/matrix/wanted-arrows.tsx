'use client'

import { type RefObject, useEffect, useState } from 'react'
import type { Actor } from '#lib/board/actors.ts'

interface Arrow {
  id: string
  path: string
  head: string
}

/** Arrows from where actors stand to where the city wants them. */
export function WantedArrows({
  within,
  actors,
}: {
  within: RefObject<HTMLElement | null>
  actors: readonly Actor[]
}) {
  const [arrows, setArrows] = useState<Arrow[]>([])
  useEffect(() => {
    const box = within.current
    if (!box) return
    const measure = () => {
      const { left, top } = box.getBoundingClientRect()
      const middle = (kind: string, id: string) => {
        const chip = box.querySelector(`[data-chip="${CSS.escape(`${kind} ${id}`)}"]`)
        const at = chip?.getBoundingClientRect()
        return at && ([at.left - left + at.width / 2, at.top - top + at.height / 2] as const)
      }
      setArrows(
        actors.flatMap(({ id }) => {
          const [from, to] = [middle('now', id), middle('wanted', id)]
          return from && to ? [{ id, ...arrowOf(from, to) }] : []
        }),
      )
    }
    measure()
    const seen = new ResizeObserver(measure)
    seen.observe(box)
    return () => seen.disconnect()
  }, [within, actors])
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-visible text-accent"
    >
      {arrows.map(({ id, path, head }) => (
        <g key={id} opacity={0.7}>
          <path d={path} fill="none" stroke="currentColor" strokeWidth={2} />
          <path d={head} fill="currentColor" />
        </g>
      ))}
    </svg>
  )
}

type Point = readonly [number, number]

/** A line between two names that begins and ends beside them, with a head. */
function arrowOf([x1, y1]: Point, [x2, y2]: Point) {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length]
  const gap = Math.min(18, length / 3)
  const [sx, sy, ex, ey] = [x1 + ux * gap, y1 + uy * gap, x2 - ux * gap, y2 - uy * gap]
  const [bx, by] = [ex - ux * 9, ey - uy * 9]
  return {
    path: `M${sx} ${sy}L${bx} ${by}`,
    head: `M${ex} ${ey}L${bx - uy * 5} ${by + ux * 5}L${bx + uy * 5} ${by - ux * 5}Z`,
  }
}
