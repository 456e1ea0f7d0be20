'use client'

import { useTranslations } from 'next-intl'
import { Choice } from '#components/sections/rows/choice.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import type { PointField } from '#lib/board/actor-fields.ts'
import { type Actor, pointsOfActors } from '#lib/board/actors.ts'
import { useActorMap } from './map-context.ts'
import { useSay } from './use-say.ts'

const points = pointsOfActors.map((point) => ({ value: String(point), label: String(point) }))

/** How much, from 1 to 5: an actor's interest or influence, as it is or as it is wanted. */
export function PointChoice({ actor, field }: { actor: Actor; field: PointField }) {
  const t = useTranslations('actors')
  const say = useSay()
  const { change, mayChange } = useActorMap()
  return (
    <Labelled label={say.field(field)}>
      <Choice
        label={say.field(field)}
        value={actor[field] === null ? null : String(actor[field])}
        choices={points}
        none={t('notSaid')}
        editable={mayChange(actor)}
        onChoose={(value) => change([actor], { [field]: value === null ? null : Number(value) })}
      />
    </Labelled>
  )
}
