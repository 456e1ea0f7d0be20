'use client'

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import clsx from 'clsx'
import { Children, type ReactNode, useEffect, useRef, useState } from 'react'
import { draggedAction } from '../dragged.ts'
import { usePlan } from '../plan-context.tsx'

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
  const cell = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!cell.current) return
    return dropTargetForElements({
      element: cell.current,
      canDrop: ({ source }) => draggedAction(source) !== undefined,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const id = draggedAction(source)
        if (id) patch(id, { effort, impact })
      },
    })
  }, [patch, effort, impact])
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
