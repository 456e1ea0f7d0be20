'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ActionStatus } from '#lib/board/plan.ts'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'
import { useActionDrop } from '../use-action-drop.ts'

/** The actions of one status; one that is dropped here takes it over. */
export function StatusColumn({
  status,
  count,
  isAimedAt,
  children,
}: {
  status: ActionStatus
  count: number
  /** True while somebody else holds an action over it. */
  isAimedAt: boolean
  children: ReactNode
}) {
  const t = useTranslations('plan')
  const { setStatus, face } = usePlan()
  const [column, isOver] = useActionDrop<HTMLElement>(status, (id) => {
    if (face?.actions.get(id)?.status !== status) setStatus([id], status)
  })
  return (
    <section
      ref={column}
      aria-label={t(`statuses.${status}`)}
      data-status={status}
      className={clsx(
        'min-w-0 rounded-xl border px-2 pt-2 pb-4 transition-colors',
        isOver || isAimedAt
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
