'use client'

import clsx from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { numberIn, parseNumber } from '#lib/i18n/numbers.ts'

/** A number as its readers write it; kept on leaving it, and said to be wrong when it is none. */
export function NumberField({
  label,
  value,
  editable,
  least,
  shown = value === null ? '' : String(value),
  onChange,
}: {
  label: string
  value: number | null
  editable: boolean
  /** The least number that can be given. */
  least?: number
  /** What readers see who cannot write. */
  shown?: string
  onChange: (value: number | null) => void
}) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const [problem, setProblem] = useState<string>()
  const isWrong = problem !== undefined || (value !== null && least !== undefined && value < least)
  if (!editable) {
    return (
      <p
        className={clsx('min-h-9 px-1.5 py-1.5 tabular-nums', isWrong && 'font-semibold text-bad')}
      >
        <span className="sr-only">{label}: </span>
        {shown || '–'}
      </p>
    )
  }
  const leave = (typed: string) => {
    if (typed.trim() === '') {
      setProblem(undefined)
      return value !== null && onChange(null)
    }
    const given = parseNumber(typed, locale)
    if (given === undefined) return setProblem(t('numberWrong'))
    if (least !== undefined && given < least) return setProblem(t('negative'))
    setProblem(undefined)
    if (given !== value) onChange(given)
  }
  return (
    <span className="grid min-w-0">
      <input
        // What somebody else writes takes the place of what is not being typed.
        key={String(value)}
        inputMode="decimal"
        aria-label={label}
        aria-invalid={isWrong || undefined}
        defaultValue={value === null ? '' : numberIn(value, locale)}
        onBlur={({ target }) => leave(target.value)}
        onKeyDown={(event) => event.key === 'Enter' && leave(event.currentTarget.value)}
        className="min-h-9 w-full min-w-0 rounded-md border border-line bg-transparent px-1.5 tabular-nums hover:border-edge focus:bg-sheet aria-invalid:border-bad"
      />
      {problem && (
        <span role="alert" className="px-1.5 text-sm font-semibold text-bad">
          {problem}
        </span>
      )}
    </span>
  )
}
