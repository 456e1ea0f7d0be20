'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { inputClass } from '#components/ui/field.tsx'
import type { Guest } from '#lib/board/attendance.ts'

/** Chooses whose thoughts are being written down: one's own, or those of who shares the device. */
export function Scribe({
  people,
  chosen,
  onChoose,
}: {
  people: readonly Guest[]
  /** The id of the person; none of them: the reader. */
  chosen: string
  onChoose: (id: string) => void
}) {
  const t = useTranslations('cards')
  const field = useId()
  if (people.length === 0) return null
  return (
    <p className="no-print mb-2 flex flex-wrap items-center gap-2">
      <label htmlFor={field} className="text-[0.9375rem] text-soft">
        {t('scribe')}
      </label>
      <select
        id={field}
        value={people.some(({ id }) => id === chosen) ? chosen : ''}
        onChange={({ target }) => onChoose(target.value)}
        className={`${inputClass} w-auto max-w-64`}
      >
        <option value="">{t('scribeMe')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </p>
  )
}
