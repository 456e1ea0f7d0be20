'use client'

import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { otherCity } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'

/** What the reader's city lets the others see of its persons: its people choose, nobody else. */
export function PersonsChoice() {
  const t = useTranslations('actors')
  const { me, cities } = useBoard()
  const { own, editable } = useActorMap()
  if (!own || me.delegation === null) return null
  const { shows } = own
  const face = editable ? own.face : undefined
  const other = cities[otherCity(me.delegation)]
  const tick = (what: keyof typeof shows, label: string, hint: string) => (
    <label className="flex items-start gap-3">
      <input
        type="checkbox"
        checked={shows[what]}
        disabled={!face}
        onChange={({ target }) => face?.shows.set(what, target.checked)}
        className="mt-1 size-5 shrink-0 accent-[var(--accent)]"
      />
      <span>
        <span className="font-semibold">{label}</span>
        <span className="block text-[0.9375rem] text-soft">{hint}</span>
      </span>
    </label>
  )
  return (
    <div className="grid gap-4">
      {tick('names', t('persons.names'), t('persons.namesHint', { city: cities[me.delegation] }))}
      {tick('contacts', t('persons.contacts', { other }), t('persons.contactsHint', { other }))}
    </div>
  )
}
