'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { isCalendarDay } from '#lib/board/actor-fields.ts'

/** A day, written into the browser's own control; what is no day yet waits there. */
export function DayInput({
  label,
  day,
  editable,
  onChange,
}: {
  label: string
  day: string | null
  editable: boolean
  onChange: (day: string | null) => void
}) {
  const t = useTranslations('actors')
  const format = useFormatter()
  if (!editable) {
    return (
      <p className="min-h-9 px-1.5 py-1.5">
        <span className="sr-only">{label}: </span>
        {day ? (
          format.dateTime(new Date(`${day}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
        ) : (
          <span className="text-soft">{t('notSaid')}</span>
        )}
      </p>
    )
  }
  return (
    <input
      key={day}
      type="date"
      aria-label={label}
      defaultValue={day ?? ''}
      min="2000-01-01"
      max="2099-12-31"
      onBlur={({ target }) => {
        const next = isCalendarDay(target.value) ? target.value : null
        if (next !== day && target.validity.valid) onChange(next)
      }}
      className="min-h-9 w-full min-w-0 rounded-md border border-transparent bg-transparent px-1.5 hover:border-line focus:border-edge focus:bg-sheet"
    />
  )
}
