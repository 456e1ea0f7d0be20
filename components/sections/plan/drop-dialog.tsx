'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { inputClass } from '#components/ui/field.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { limits } from '#lib/limits.ts'
import { Ask } from './ask.tsx'

/** Asks why actions are dropped: who reads the plan later wants to learn from it. */
export function DropDialog({
  actions,
  onAnswer,
}: {
  /** None while nothing is asked. */
  actions: readonly PlanAction[]
  /** The reason, or undefined when they stay as they are. */
  onAnswer: (reason: string | undefined) => void
}) {
  const t = useTranslations('plan')
  const [reason, setReason] = useState('')
  const answer = (given: string | undefined) => {
    setReason('')
    onAnswer(given)
  }
  return (
    <Ask
      open={actions.length > 0}
      title={t('drop.title', { count: actions.length, title: actions[0]?.title ?? '' })}
      yes={t('drop.yes')}
      hindered={reason.trim() === ''}
      onAnswer={(confirmed) => answer(confirmed ? reason.trim() : undefined)}
    >
      <label className="mt-3 grid gap-1.5">
        <span>{t('drop.reason')}</span>
        <textarea
          rows={3}
          required
          maxLength={limits.itemLength}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
          className={`${inputClass} py-2`}
        />
      </label>
    </Ask>
  )
}
