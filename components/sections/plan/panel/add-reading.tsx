'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { planDays } from '#lib/board/plan.ts'
import { isDay } from '#lib/board/plan-days.ts'
import { parseNumber } from '#lib/i18n/numbers.ts'
import { limits } from '#lib/limits.ts'
import { smallInput } from '../fields/small-input.ts'

/** What the indicator was on a day. */
export function AddReading({
  day,
  onAdd,
}: {
  day: string
  onAdd: (reading: { on: string; value: number; note: string }) => void
}) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const [on, value, note] = [
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
    useRef<HTMLInputElement>(null),
  ]
  const [problem, setProblem] = useState<'day' | 'value'>()
  const add = () => {
    const given = parseNumber(value.current?.value ?? '', locale)
    const at = on.current?.value ?? ''
    if (!isDay(at) || at < planDays.first || at > planDays.last) return setProblem('day')
    if (given === undefined) {
      value.current?.focus()
      return setProblem('value')
    }
    setProblem(undefined)
    onAdd({ on: at, value: given, note: note.current?.value.trim() ?? '' })
    for (const field of [value, note]) if (field.current) field.current.value = ''
    value.current?.focus()
  }
  const look = smallInput
  return (
    <fieldset
      className="no-print grid grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,1.5fr)_auto] gap-1.5 px-1.5"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        add()
      }}
    >
      <legend className="sr-only">{t('readings.add')}</legend>
      <input
        ref={on}
        type="date"
        aria-label={t('readings.on')}
        aria-invalid={problem === 'day' || undefined}
        defaultValue={day}
        min={planDays.first}
        max={planDays.last}
        className={look}
      />
      <input
        ref={value}
        inputMode="decimal"
        aria-label={t('readings.value')}
        aria-invalid={problem === 'value' || undefined}
        placeholder={t('readings.value')}
        className={look}
      />
      <input
        ref={note}
        aria-label={t('readings.note')}
        placeholder={t('readings.note')}
        maxLength={limits.itemLength}
        className={look}
      />
      <button type="button" onClick={add} className={buttonClass('plain', 'small')}>
        {t('add')}
      </button>
      <p role="alert" className="col-span-full text-sm font-semibold text-bad empty:hidden">
        {problem && t(problem === 'day' ? 'dayWrong' : 'numberWrong')}
      </p>
    </fieldset>
  )
}
