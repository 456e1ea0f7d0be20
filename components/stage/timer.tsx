'use client'

import clsx from 'clsx'
import { Pause } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { timeLeft } from '#lib/board/run.ts'
import type { Run } from '#lib/board/stage.ts'
import { useClock } from './use-clock.ts'

/** Minutes and seconds, for example 12:40. */
export function clockOf(ms: number): string {
  const seconds = Math.abs(Math.round(ms / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What is left of the present step, or by how much it is over. */
export function Timer({ run, className }: { run: Run; className?: string }) {
  const t = useTranslations('stage')
  const now = useClock()
  if (now === undefined) return null
  const left = timeLeft(run, now)
  const isOver = left < 0
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1 font-semibold tabular-nums',
        isOver ? 'text-warn' : 'text-accent',
        className,
      )}
    >
      {run.pausedAt !== null && <Pause size={15} aria-hidden="true" />}
      <span className="sr-only">
        {run.pausedAt !== null ? t('pausedTimer') : isOver ? t('overTimer') : t('leftTimer')}{' '}
      </span>
      <span>
        {isOver && '+'}
        {clockOf(left)}
      </span>
    </span>
  )
}
