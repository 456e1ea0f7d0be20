'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { delegations } from '#lib/access/access.ts'
import { openFilter, passes } from '#lib/board/actor-filter.ts'
import { actors } from '#lib/board/actors.ts'
import { limits } from '#lib/limits.ts'
import { useActorMap } from './map-context.ts'

/** Adds an actor by its name to the reader's city, or to either for those who belong to none. */
export function AddActor() {
  const t = useTranslations('actors')
  const { me, cities } = useBoard()
  const { doc, filter, setFilter, tell } = useActorMap()
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const name = String(given.get('name') ?? '').trim()
    const city = delegations.find((known) => known === given.get('city')) ?? me.delegation
    if (name === '' || !city || !doc) return
    const face = actors.on(doc)
    const id = face.actors.add({ name, city })
    const added = face.actors.get(id)
    // What was just added must not be hidden by what was looked for before.
    if (added && !passes(added, filter)) setFilter({ ...openFilter, city: filter.city && city })
    tell(t('added', { name }))
    const input = form.querySelector<HTMLInputElement>('[name=name]')
    if (input) input.value = ''
    input?.focus()
  }
  return (
    <form onSubmit={add} className="no-print mt-4 flex flex-wrap gap-2">
      <fieldset disabled={!doc} className="contents">
        <input
          name="name"
          maxLength={limits.itemLength}
          aria-label={t('addName')}
          placeholder={t('addName')}
          className={`${inputClass} min-w-48 flex-1`}
        />
        {me.delegation === null && (
          <select name="city" aria-label={t('ofCity')} className={`${inputClass} max-w-48`}>
            {delegations.map((of) => (
              <option key={of} value={of}>
                {cities[of]}
              </option>
            ))}
          </select>
        )}
        <button type="submit" className={buttonClass('plain')}>
          <Plus size={18} aria-hidden="true" />
          {t('add')}
        </button>
      </fieldset>
    </form>
  )
}
