'use client'

import clsx from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { planDays } from '#lib/board/plan.ts'
import { isDay, shortDay } from '#lib/board/plan-days.ts'

/** A day as its readers write it; a click or Enter opens the browser's own way to choose one. */
export function DayField({
  label,
  day,
  editable,
  none = '–',
  wrong = false,
  onChange,
}: {
  label: string
  day: string | null
  editable: boolean
  /** What stands there for no day. */
  none?: string
  /** True for a day that does not fit in. */
  wrong?: boolean
  onChange: (day: string | null) => void
}) {
  const t = useTranslations('plan')
  const form = useTranslations('form')
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const [problem, setProblem] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const shown = day === null ? none : shortDay(day, locale)
  const look = clsx(
    'min-h-9 w-full rounded-md px-1.5 py-1 text-left tabular-nums',
    day === null && 'text-soft',
    wrong && 'font-semibold text-bad',
  )
  if (!editable) {
    return (
      <p className={look}>
        <span className="sr-only">{label}: </span>
        {shown}
      </p>
    )
  }
  if (!open) {
    return (
      <button
        ref={button}
        type="button"
        aria-label={form('about', { label, of: day === null ? t('noDay') : shown })}
        onClick={() => setOpen(true)}
        className={`${look} border border-transparent hover:border-line`}
      >
        {shown}
      </button>
    )
  }
  const leave = (input: HTMLInputElement, back: boolean) => {
    const { value } = input
    const isWrong = input.validity.badInput || (value !== '' && !isKnown(value))
    setProblem(isWrong)
    if (isWrong) return
    if (value !== (day ?? '')) onChange(value || null)
    setOpen(false)
    if (back) setTimeout(() => button.current?.focus())
  }
  return (
    <span className="grid min-w-0">
      <input
        type="date"
        // biome-ignore lint/a11y/noAutofocus: it stands where the button stood that was pressed
        autoFocus
        aria-label={label}
        aria-invalid={problem || undefined}
        defaultValue={day ?? ''}
        min={planDays.first}
        max={planDays.last}
        onBlur={({ target }) => leave(target, false)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            setProblem(false)
            setOpen(false)
            setTimeout(() => button.current?.focus())
          }
          if (event.key === 'Enter') {
            event.preventDefault()
            leave(event.currentTarget, true)
          }
        }}
        className="min-h-9 w-full min-w-0 rounded-md border border-edge bg-sheet px-1 tabular-nums aria-invalid:border-bad"
      />
      {problem && (
        <span role="alert" className="px-1.5 text-sm font-semibold text-bad">
          {t('dayWrong')}
        </span>
      )}
    </span>
  )
}

const isKnown = (day: string) => isDay(day) && day >= planDays.first && day <= planDays.last
