'use client'

import clsx from 'clsx'
import { Children, type ReactNode } from 'react'
import { usePlan } from '../plan-context.tsx'
import { useActionDrop } from '../use-action-drop.ts'

/** A place in the matrix; what is dropped there takes as much and brings as much. */
export function MatrixCell({
  effort,
  impact,
  name,
  corner,
  children,
}: {
  /** Null: where nothing of it has been said. */
  effort: number | null
  impact: number | null
  name: string
  /** What stands in this corner, in words. */
  corner?: string | undefined
  children: ReactNode
}) {
  const { patch } = usePlan()
  const [cell, isOver] = useActionDrop<HTMLDivElement>((id) => patch(id, { effort, impact }))
  const isPlace = effort !== null
  return (
    <div
      ref={cell}
      data-cell={`${effort}:${impact}`}
      className={clsx(
        'min-h-16 min-w-0 p-1.5',
        isPlace && 'border-r border-b [&:nth-child(5n)]:border-r-0',
        isPlace && (impact ?? 0) >= 4 && (effort ?? 0) <= 2 && 'bg-accent-soft',
        isOver && 'bg-accent-soft outline-2 -outline-offset-2 outline-accent',
      )}
    >
      {corner && <p className="px-1 text-[0.8125rem] text-soft">{corner}</p>}
      {Children.count(children) > 0 && (
        <ul aria-label={name} className={clsx('flex flex-wrap gap-1.5', isPlace ? '' : 'mt-2')}>
          {children}
        </ul>
      )}
    </div>
  )
}
