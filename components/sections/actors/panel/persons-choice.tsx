'use client'

import { useTranslations } from 'next-intl'
import type { ChangeEvent } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { TickField } from '#components/ui/field.tsx'
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
  const tick = (what: keyof typeof shows) => ({
    name: what,
    checked: shows[what],
    disabled: !face,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => face?.shows.set(what, target.checked),
  })
  return (
    <div className="grid gap-4">
      <TickField
        {...tick('names')}
        label={t('persons.names')}
        hint={t('persons.namesHint', { city: cities[me.delegation] })}
      />
      <TickField
        {...tick('contacts')}
        label={t('persons.contacts', { other })}
        hint={t('persons.contactsHint', { other })}
      />
    </div>
  )
}
