'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { inputClass } from '#components/ui/field.tsx'
import { type PlanAction, planDays } from '#lib/board/plan.ts'
import { isDay } from '#lib/board/plan-days.ts'
import { Ask } from '../ask.tsx'
import { usePlan } from '../plan-context.tsx'

/** Asks for the days of an action. */
export function DatesDialog({
  action,
  onClose,
}: {
  action: PlanAction | undefined
  onClose: () => void
}) {
  const t = useTranslations('plan')
  const { patch } = usePlan()
  const [days, setDays] = useState({ start: '', end: '' })
  useEffect(() => {
    if (action) setDays({ start: action.start ?? '', end: action.end ?? '' })
  }, [action])
  const isUpsideDown = days.start !== '' && days.end !== '' && days.end < days.start
  const isWrong = [days.start, days.end].some(
    (day) => day !== '' && !(isDay(day) && day >= planDays.first && day <= planDays.last),
  )
  return (
    <Ask
      open={action !== undefined}
      title={t('timeline.dates', { title: action?.title || t('nameless') })}
      yes={t('timeline.keep')}
      hindered={isWrong || isUpsideDown}
      onAnswer={(confirmed) => {
        if (confirmed && action) {
          patch(action.id, { start: days.start || null, end: days.end || null })
        }
        onClose()
      }}
    >
      <div className="mt-3 grid grid-cols-2 gap-3">
        {(['start', 'end'] as const).map((field) => (
          <label key={field} className="grid gap-1.5">
            <span>{t(`fields.${field}`)}</span>
            <input
              type="date"
              min={planDays.first}
              max={planDays.last}
              value={days[field]}
              onChange={({ target }) => setDays((before) => ({ ...before, [field]: target.value }))}
              className={inputClass}
            />
          </label>
        ))}
      </div>
      <p role="alert" className="mt-2 text-[0.9375rem] font-semibold text-bad empty:hidden">
        {isWrong ? t('dayWrong') : isUpsideDown ? t('checks.kinds.end-before-start') : ''}
      </p>
    </Ask>
  )
}
