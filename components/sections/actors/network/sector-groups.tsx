'use client'

import { useMemo } from 'react'
import type { Places } from '#lib/board/actor-layout.ts'
import { radiusOf, sectorLook } from '#lib/board/actor-look.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useSay } from '../use-say.ts'
import { useNetwork } from './use-network.ts'

/** A frame around the actors of each sector of a city, with its name. */
export function SectorGroups({ places }: { places: Places }) {
  const say = useSay()
  const { actors } = useNetwork()
  const frames = useMemo(() => framesOf(actors, places), [actors, places])
  return frames.map(({ key, sector, city, x, y, width, height }) => (
    <g key={key} color={`var(${sectorLook(sector).colour})`}>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={28}
        fill="currentColor"
        fillOpacity={0.06}
        stroke="currentColor"
        strokeOpacity={0.45}
        strokeWidth={1.5}
      />
      <text x={x + 20} y={y + 26} fontSize={17} fontWeight={600} fill="currentColor">
        {say.value('sector', sector)} · {say.value('city', city)}
      </text>
    </g>
  ))
}

function framesOf(actors: readonly Actor[], places: Places) {
  const boxes = new Map<string, { actor: Actor; box: [number, number, number, number] }>()
  for (const actor of actors) {
    const [x, y] = places.get(actor.id) ?? [0, 0]
    const key = `${actor.city} ${actor.sector}`
    const reach = radiusOf(actor) + 24
    const { box } = boxes.get(key) ?? { box: [x, y, x, y] }
    const grown: typeof box = [
      Math.min(box[0], x - reach - 20),
      Math.min(box[1], y - reach - 16),
      Math.max(box[2], x + reach + 20),
      Math.max(box[3], y + reach + 22),
    ]
    boxes.set(key, { actor, box: grown })
  }
  return [...boxes].map(([key, { actor, box }]) => ({
    key,
    sector: actor.sector,
    city: actor.city,
    x: box[0],
    y: box[1] - 18,
    width: box[2] - box[0],
    height: box[3] - box[1] + 18,
  }))
}
