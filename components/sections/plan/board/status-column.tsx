'use client'

import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ActionStatus } from '#lib/board/plan.ts'
import { draggedAction } from '../dragged.ts'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'

/** The actions of one status; one that is dropped here takes it over. */
export function StatusColumn({
  status,
  count,
  children,
}: {
  status: ActionStatus
  count: number
  children: ReactNode
}) {
  const t = useTranslations('plan')
  const { setStatus, face } = usePlan()
  const column = useRef<HTMLElement>(null)
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!column.current) return
    return dropTargetForElements({
      element: column.current,
      canDrop: ({ source }) => draggedAction(source) !== undefined,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false)
        const id = draggedAction(source)
        if (id && face?.actions.get(id)?.status !== status) setStatus(id ? [id] : [], status)
      },
    })
  }, [face, setStatus, status])
  return (
    <section
      ref={column}
      aria-label={t(`statuses.${status}`)}
      data-status={status}
      className={clsx(
        'min-w-0 rounded-xl border px-2 pt-2 pb-4 transition-colors',
        isOver
          ? 'border-accent bg-accent-soft'
          : 'bg-[color-mix(in_srgb,var(--sheet)_50%,var(--paper))]',
      )}
    >
      <h2 className="flex items-center gap-2 px-1.5 pb-2 font-semibold">
        <StatusMark of={status} />
        <span className="min-w-0">{t(`statuses.${status}`)}</span>
        <span className="ml-auto font-normal text-soft tabular-nums">{count}</span>
      </h2>
      <ul className="grid min-h-8 content-start gap-2">{children}</ul>
    </section>
  )
}
