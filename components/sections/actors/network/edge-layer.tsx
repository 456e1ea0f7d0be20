'use client'

import { ViewportPortal } from '@xyflow/react'
import { memo, useMemo } from 'react'
import type { Places } from '#lib/board/actor-layout.ts'
import { labelsOf, linesOf } from '#lib/board/actor-lines.ts'
import { relationLook } from '#lib/board/actor-look.ts'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'
import { SectorGroups } from './sector-groups.tsx'
import { useNetwork } from './use-network.ts'

/** Up to so many relations each say what they are; else those of whoever is selected do. */
const labelled = 60

/** The relations below the actors, drawn as few elements however many they are. */
export const EdgeLayer = memo(function EdgeLayer({
  places,
  isGrouped,
}: {
  places: Places
  isGrouped: boolean
}) {
  const say = useSay()
  const { byId } = useActorMap()
  const { relations, selected, isDim } = useNetwork()
  const dimmed = useMemo(() => {
    const faint = new Set<string>()
    for (const { id, from, to } of relations) {
      const [one, other] = [byId.get(from), byId.get(to)]
      if ((one && isDim(one)) || (other && isDim(other))) faint.add(id)
      else if (selected.size > 0 && !selected.has(from) && !selected.has(to)) faint.add(id)
    }
    return faint
  }, [relations, byId, selected, isDim])
  const groups = linesOf(relations, byId, places, ({ id }) => dimmed.has(id))
  const said = relations.filter(
    ({ id, from, to }) =>
      !dimmed.has(id) && (relations.length <= labelled || selected.has(from) || selected.has(to)),
  )
  const labels = said.length > 2 * labelled ? [] : labelsOf(said, byId, places)
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        className="pointer-events-none absolute top-0 left-0 -z-10 size-px overflow-visible"
      >
        {isGrouped && <SectorGroups places={places} />}
        {groups.map(({ key, kind, width, isDim: faint, lines, heads }) => {
          const { colour, dash } = relationLook(kind)
          return (
            <g key={key} opacity={faint ? 0.14 : 0.85}>
              <path
                d={lines}
                fill="none"
                stroke={`var(${colour})`}
                strokeWidth={width}
                strokeDasharray={dash || undefined}
              />
              <path d={heads} fill={`var(${colour})`} />
            </g>
          )
        })}
        {labels.map(({ relation, x, y }) => (
          <text
            key={relation.id}
            x={x}
            y={y + 4}
            textAnchor="middle"
            fontSize={11}
            fill={`var(${relationLook(relation.kind).colour})`}
            stroke="var(--sheet)"
            strokeWidth={4}
            paintOrder="stroke"
          >
            {say.relation(relation.kind)}
          </text>
        ))}
      </svg>
    </ViewportPortal>
  )
})
