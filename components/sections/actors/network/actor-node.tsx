'use client'

import { Handle, type Node, type NodeProps, Position } from '@xyflow/react'
import clsx from 'clsx'
import { memo } from 'react'
import { radiusOf, sectorLook, signPath } from '#lib/board/actor-look.ts'
import { shortened } from '#lib/board/actor-picture.ts'
import type { Actor } from '#lib/board/actors.ts'

/** An actor on the canvas. */
export type ActorNodeType = Node<
  { actor: Actor; name: string; sector: string; isDim: boolean; isHeld: boolean },
  'actor'
>

/** An actor's sign, as large as its influence, with its name and its sector below. */
export const ActorNode = memo(function ActorNode({
  data: { actor, name, sector, isDim, isHeld },
  selected,
  isConnectable,
}: NodeProps<ActorNodeType>) {
  const radius = radiusOf(actor)
  const { colour, shape } = sectorLook(actor.sector)
  const isMissing = actor.presence === 'missing'
  const isHollow = isMissing || shape === 'ring'
  return (
    <div
      className={clsx('actor-node', isDim && 'actor-dim')}
      data-actor={actor.id}
      style={{ color: `var(${colour})`, width: 2 * radius, height: 2 * radius }}
    >
      <svg
        aria-hidden="true"
        width={2 * radius}
        height={2 * radius}
        viewBox={`${-radius} ${-radius} ${2 * radius} ${2 * radius}`}
        className="overflow-visible"
      >
        {(selected || isHeld) && (
          <circle
            r={radius + 6}
            fill="none"
            stroke={isHeld ? 'var(--soft)' : 'var(--accent)'}
            strokeWidth={3}
            strokeDasharray={isHeld ? '4 4' : undefined}
          />
        )}
        <path
          d={signPath(shape, radius - 1)}
          fill={isHollow ? 'var(--sheet)' : 'currentColor'}
          stroke="currentColor"
          strokeWidth={2}
          strokeDasharray={isMissing ? '4 3' : undefined}
        />
        {actor.city === 'mentor' ? (
          <path
            d={cityMark.mentor}
            fill="var(--mentor)"
            stroke="var(--sheet)"
            strokeWidth={1.5}
            transform={`translate(${radius * 0.75} ${-radius * 0.75})`}
          />
        ) : (
          <path
            d={cityMark.mentee}
            fill="var(--mentee)"
            stroke="var(--sheet)"
            strokeWidth={1.5}
            transform={`translate(${radius * 0.75} ${-radius * 0.75})`}
          />
        )}
      </svg>
      <div className="actor-name">
        {shortened(name)}
        <small>{sector}</small>
      </div>
      <Handle
        type="target"
        position={Position.Top}
        isConnectable={isConnectable}
        className="actor-target"
      />
      {isConnectable && (
        <Handle type="source" position={Position.Bottom} className="actor-source" />
      )}
    </div>
  )
})

const cityMark = { mentor: signPath('diamond', 5), mentee: signPath('circle', 5) }
