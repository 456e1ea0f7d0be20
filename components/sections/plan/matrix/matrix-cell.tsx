'use client'

import clsx from 'clsx'
import { memo } from 'react'
import type { PlanAction } from '#lib/board/plan.ts'
import { usePlan } from '../plan-context.tsx'
import { useActionDrop } from '../use-action-drop.ts'
import type { Held } from '../use-held.ts'
import { MatrixItem } from './matrix-item.tsx'

/** Where an action stands in the matrix: its effort and its impact, in one word. */
export const placeIn = ({ effort, impact }: Pick<PlanAction, 'effort' | 'impact'>): string =>
  effort === null || impact === null ? 'null:null' : `${effort}:${impact}`

const nothing: readonly PlanAction[] = []

/** A place in the matrix; what is dropped there takes as much and brings as much. */
export const MatrixCell = memo(function MatrixCell({
  effort,
  impact,
  name,
  corner,
  actions = nothing,
  isShort,
  open,
  held,
  onPlace,
}: {
  /** Null: where nothing of it has been said. */
  effort: number | null
  impact: number | null
  name: string
  /** What stands in this corner, in words. */
  corner?: string | undefined
  actions: readonly PlanAction[] | undefined
  /** True in a plan whose actions are all shown at once. */
  isShort: boolean
  /** The action in the panel. */
  open: string | undefined
  /** What others are moving. */
  held: ReadonlyMap<string, Held>
  onPlace: (action: PlanAction) => void
}) {
  const { patch } = usePlan()
  const place = placeIn({ effort, impact })
  const [cell, isOver] = useActionDrop<HTMLDivElement>(place, (id) => patch(id, { effort, impact }))
  const isAimedAt = [...held.values()].some(({ over }) => over === place)
  const isPlace = effort !== null
  return (
    <div
      ref={cell}
      data-cell={place}
      className={clsx(
        'min-h-16 min-w-0 p-1.5',
        isPlace && 'border-r border-b [&:nth-child(5n)]:border-r-0',
        isPlace && (impact ?? 0) >= 4 && (effort ?? 0) <= 2 && 'bg-accent-soft',
        (isOver || isAimedAt) && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent',
      )}
    >
      {corner && <p className="px-1 text-[0.8125rem] text-soft">{corner}</p>}
      {actions.length > 0 && (
        <ul aria-label={name} className={clsx('flex flex-wrap gap-1.5', isPlace ? '' : 'mt-2')}>
          {actions.map((action) => (
            <MatrixItem
              key={action.id}
              first={isShort}
              action={action}
              isOpen={open === action.id}
              held={held.get(action.id)}
              onPlace={onPlace}
            />
          ))}
        </ul>
      )}
    </div>
  )
})
