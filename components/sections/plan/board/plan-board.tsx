'use client'

import { autoScrollWindowForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useTranslations } from 'next-intl'
import { useEffect, useMemo } from 'react'
import { movesOf } from '#lib/board/moves.ts'
import { actionStatuses } from '#lib/board/plan.ts'
import { AddAction } from '../add-action.tsx'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { useHeld, useTellDrag } from '../use-held.ts'
import { nearAtFirst } from '../use-near.ts'
import { useQuery } from '../use-query.ts'
import { useShown } from '../use-shown.ts'
import { ColumnCard } from './column-card.tsx'
import { StatusColumn } from './status-column.tsx'

/** The plan as a board: a column for each status. */
export function PlanBoard() {
  const t = useTranslations('plan')
  const { editable } = usePlan()
  const { actions, activities } = usePlanView()
  const { open } = useQuery()
  const shown = useShown()
  const held = useHeld()
  useTellDrag()
  useEffect(() => autoScrollWindowForElements(), [])
  const done = useMemo(() => {
    const counts = new Map<string, { done: number; all: number }>()
    for (const { action, done: isDone } of activities) {
      const count = counts.get(action) ?? { done: 0, all: 0 }
      counts.set(action, { done: count.done + Number(isDone), all: count.all + 1 })
    }
    return counts
  }, [activities])
  return (
    <section aria-label={t('views.board')} className="@container mt-4">
      <div className="grid gap-4 @[34rem]:grid-cols-2 @[52rem]:grid-cols-5">
        {actionStatuses.map((status) => {
          const own = shown.filter((action) => action.status === status)
          const moves = movesOf(actions, own)
          return (
            <StatusColumn
              key={status}
              status={status}
              count={own.length}
              isAimedAt={[...held.values()].some(({ over }) => over === status)}
            >
              {own.map((action, place) => {
                const { done: ready = 0, all = 0 } = done.get(action.id) ?? {}
                const { up, down } = moves.get(action.id) ?? {}
                return (
                  <ColumnCard
                    key={action.id}
                    first={place < nearAtFirst / 3}
                    action={action}
                    isOpen={open === action.id}
                    ready={ready}
                    all={all}
                    up={up}
                    down={down}
                    held={held.get(action.id)}
                  />
                )
              })}
            </StatusColumn>
          )
        })}
      </div>
      {editable && <AddAction />}
    </section>
  )
}
