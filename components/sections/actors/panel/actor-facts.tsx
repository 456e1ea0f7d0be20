'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { Choice } from '#components/sections/rows/choice.tsx'
import { FactorPicks } from '#components/sections/rows/factor-picks.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import {
  type ChosenField,
  type DayField,
  pointFields,
  tellsOfPerson,
  type WordField,
} from '#lib/board/actor-fields.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { PointChoice } from '../point-choice.tsx'
import { useSay } from '../use-say.ts'
import { DayInput } from './day-input.tsx'

/** An actor's fields, each written in place. */
export function ActorFacts({ actor }: { actor: Actor }) {
  const t = useTranslations('actors')
  const say = useSay()
  const { me } = useBoard()
  const { factors, change, mayChange, own } = useActorMap()
  const editable = mayChange(actor)
  const choice = (field: ChosenField) => (
    <Labelled key={field} label={say.field(field)}>
      <Choice
        label={say.field(field)}
        value={actor[field]}
        choices={say.choices(field)}
        {...(field !== 'city' && { none: t('notSaid') })}
        editable={editable}
        onChoose={(value) => change([actor], { [field]: value })}
      />
    </Labelled>
  )
  const words = (field: WordField, prompt: string) => (
    <Labelled key={field} label={say.field(field)}>
      <Words
        text={actor[field]}
        label={say.field(field)}
        prompt={editable ? prompt : ''}
        editable={editable}
        onChange={(text) => change([actor], { [field]: text })}
      />
    </Labelled>
  )
  const day = (field: DayField) => (
    <Labelled key={field} label={say.field(field)}>
      <DayInput
        label={say.field(field)}
        day={actor[field]}
        editable={editable}
        onChange={(next) => change([actor], { [field]: next })}
      />
    </Labelled>
  )
  const hasContact = Boolean(own?.contacts[actor.id])
  return (
    <div className="-mx-1.5 grid gap-3">
      {tellsOfPerson(actor, hasContact) && (
        <p className="mx-1.5 flex gap-2 rounded-lg bg-warn-soft p-3 text-[0.9375rem]">
          <TriangleAlert size={18} aria-hidden="true" className="mt-0.5 shrink-0 text-warn" />
          {t('sensitive.notice')}
        </p>
      )}
      {words('name', t('nameless'))}
      {words('role', t('rolePrompt'))}
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {(['type', 'sector', 'kind', 'level', 'presence', 'stance'] as const).map(choice)}
        {pointFields.map((field) => (
          <PointChoice key={field} actor={actor} field={field} />
        ))}
        {me.delegation === null && choice('city')}
      </div>
      <Labelled label={say.field('factors')}>
        <FactorPicks
          label={say.field('factors')}
          picked={actor.factors}
          factors={factors}
          none={t('notSaid')}
          editable={editable}
          onPick={(picked) => change([actor], { factors: picked })}
        />
      </Labelled>
      {words('languages', t('languagesPrompt'))}
      {words('note', t('notePrompt'))}
      <div className="grid grid-cols-2 gap-x-4 gap-y-3">
        {day('lastChecked')}
        {day('informedOn')}
      </div>
    </div>
  )
}
