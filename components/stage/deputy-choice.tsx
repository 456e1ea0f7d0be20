'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { usePresence } from '#components/board/use-presence.ts'
import { inputClass } from '#components/ui/field.tsx'
import { useStage } from './use-stage.tsx'

/** Chooses among the participants who are here who may take over when the facilitators are gone. */
export function DeputyChoice() {
  const t = useTranslations('stage')
  const { stage } = useBoard()
  const { face, attention } = useStage()
  const field = useId()
  const people = usePresence(stage).filter(({ role }) => role === 'participant')
  const { deputy } = attention
  const isAway = deputy !== null && !people.some(({ id }) => id === deputy)
  return (
    <div className="border-t pt-3">
      <label htmlFor={field} className="text-[0.9375rem] text-soft">
        {t('deputy.choose')}
      </label>
      <select
        id={field}
        value={deputy ?? ''}
        onChange={({ target }) => face?.attention.set('deputy', target.value || null)}
        className={inputClass}
      >
        <option value="">{t('deputy.nobody')}</option>
        {isAway && <option value={deputy}>{t('deputy.away')}</option>}
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
