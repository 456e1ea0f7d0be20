'use client'

import clsx from 'clsx'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { Choice } from '#components/sections/rows/choice.tsx'
import { FactorPicks } from '#components/sections/rows/factor-picks.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { RowMenu } from '#components/sections/rows/row-menu.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import { CameOf } from '#components/trace/came-of.tsx'
import { type FactorName, Sources } from '#components/trace/sources.tsx'
import { City } from '#components/ui/mark.tsx'
import {
  type Actor,
  type ActorsOn,
  actorKinds,
  actorPresences,
  pointsOfActors,
  sectors,
} from '#lib/board/actors.ts'

/** One actor: all that is known of it, written in place. */
export const ActorRow = memo(function ActorRow({
  actor,
  factors,
  editable,
  face,
  marked,
  onRemove,
}: {
  actor: Actor
  factors: readonly FactorName[]
  editable: boolean
  face: ActorsOn | undefined
  /** True for the one that a link led here for. */
  marked: boolean
  onRemove: (id: string) => void
}) {
  const t = useTranslations('actors')
  const { cities } = useBoard()
  const { id, name } = actor
  const patch = (fields: Partial<Omit<Actor, 'id'>>) => face?.actors.patch(id, fields)
  const points = pointsOfActors.map((point) => ({ value: String(point), label: String(point) }))
  const choice = <Value extends string>(
    field: 'kind' | 'sector' | 'presence',
    values: readonly Value[],
    say: (value: Value) => string,
  ) => (
    <Labelled label={t(`fields.${field}`)}>
      <Choice
        label={t(`fields.${field}`)}
        value={(actor[field] as Value | null) ?? null}
        choices={values.map((value) => ({ value, label: say(value) }))}
        none={t('notSaid')}
        editable={editable}
        onChoose={(value) => patch({ [field]: value })}
      />
    </Labelled>
  )
  const pick = (field: 'interest' | 'influence') => (
    <Labelled label={t(`fields.${field}`)}>
      <Choice
        label={t(`fields.${field}`)}
        value={actor[field] === null ? null : String(actor[field])}
        choices={points}
        none="–"
        editable={editable}
        onChoose={(value) => patch({ [field]: value === null ? null : Number(value) })}
      />
    </Labelled>
  )
  return (
    <li
      id={id}
      className={clsx(
        'scroll-mt-24 py-4 [contain-intrinsic-size:auto_11rem] [content-visibility:auto]',
        marked && 'bg-accent-soft',
      )}
    >
      <fieldset disabled={editable && !face} className="grid min-w-0 gap-2">
        <legend className="sr-only">{name || t('nameless')}</legend>
        <div className="flex items-start gap-2">
          <div className="min-w-0 flex-1 text-lg font-semibold">
            <Words
              text={name}
              label={t('fields.name')}
              prompt={t('nameless')}
              editable={editable}
              onChange={(next) => patch({ name: next })}
            />
          </div>
          <span className="mt-1.5 shrink-0">
            <City of={actor.city} name={cities[actor.city]} />
          </span>
          {editable && (
            <RowMenu
              label={t('menu', { name: name || t('nameless') })}
              onRemove={() => onRemove(id)}
            />
          )}
        </div>
        <div className="grid grid-cols-2 gap-x-4 gap-y-2 @[34rem]:grid-cols-3 @[52rem]:grid-cols-5">
          {choice('kind', actorKinds, (value) => t(`kinds.${value}`))}
          {choice('sector', sectors, (value) => t(`sectors.${value}`))}
          {choice('presence', actorPresences, (value) => t(`presences.${value}`))}
          {pick('interest')}
          {pick('influence')}
        </div>
        <div className="grid gap-x-4 gap-y-2 @[44rem]:grid-cols-[2fr_1fr]">
          <Labelled label={t('fields.role')}>
            <Words
              text={actor.role}
              label={t('fields.role')}
              prompt={editable ? t('rolePrompt') : ''}
              editable={editable}
              onChange={(role) => patch({ role })}
            />
          </Labelled>
          <Labelled label={t('fields.factors')}>
            <FactorPicks
              label={t('fields.factors')}
              picked={actor.factors}
              factors={factors}
              none="–"
              editable={editable}
              onPick={(picked) => patch({ factors: picked })}
            />
          </Labelled>
        </div>
        <div className="flex flex-wrap gap-x-6 gap-y-1 px-1.5 empty:hidden">
          <Sources of={actor.sources} factors={factors} />
          <CameOf of={{ kind: 'actor', factor: null, id }} />
        </div>
      </fieldset>
    </li>
  )
})
