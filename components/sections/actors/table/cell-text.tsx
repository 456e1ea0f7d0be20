'use client'

import { useFormatter } from 'next-intl'
import { Mark } from '#components/ui/mark.tsx'
import { type ActorField, isChosen, isDay } from '#lib/board/actor-fields.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { SectorSign } from '../sector-sign.tsx'
import { useSay } from '../use-say.ts'

/** What a cell of the table says. */
export function CellText({ actor, field }: { actor: Actor; field: ActorField | 'relations' }) {
  const say = useSay()
  const format = useFormatter()
  const { factors, neighbours } = useActorMap()
  const nothing = <span className="text-soft">–</span>
  if (field === 'relations') {
    const names = (neighbours.get(actor.id) ?? []).map(({ actor: other }) => say.name(other))
    return names.length === 0 ? nothing : names.join(', ')
  }
  if (field === 'factors') {
    const picked = factors.filter(({ id }) => actor.factors.includes(id))
    return picked.length === 0 ? nothing : picked.map(({ number }) => number).join(', ')
  }
  const value = actor[field]
  if (value === null || value === '') return field === 'name' ? say.name(actor) : nothing
  if (field === 'city') {
    return (
      <span className="inline-flex items-center gap-2">
        <Mark of={actor.city} />
        {say.value('city', actor.city)}
      </span>
    )
  }
  if (field === 'sector' && actor.sector) {
    return (
      <span className="inline-flex items-center gap-1.5">
        <SectorSign of={actor.sector} />
        {say.value('sector', actor.sector)}
      </span>
    )
  }
  if (isChosen(field)) return say.value(field, String(value))
  if (isDay(field)) {
    return format.dateTime(new Date(`${value}T00:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  }
  return String(value)
}
