'use client'

import { Copy, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { Tool } from '#components/ui/tool.tsx'
import {
  type ActorField,
  chosenFields,
  dayFields,
  fieldFrom,
  isChosen,
  isDay,
  pointFields,
} from '#lib/board/actor-fields.ts'
import { addFactor, otherCity, removeActors } from '#lib/board/actor-map.ts'
import { pointsOfActors } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { useCopyAsMissing } from '../use-copy-as-missing.ts'
import { useSay } from '../use-say.ts'
import type { Selection } from './use-selection.ts'

const selectClass = 'min-h-9 rounded-md border border-edge bg-sheet px-2 text-[0.9375rem]'

const fields: readonly ActorField[] = [
  ...(Object.keys(chosenFields) as (keyof typeof chosenFields)[]),
  ...pointFields,
  ...dayFields,
  'factors',
]

/** What can be done with all selected actors at once; one undo takes each of it back. */
export function BulkBar({ selection, onGone }: { selection: Selection; onGone: () => void }) {
  const t = useTranslations('actors')
  const say = useSay()
  const { me } = useBoard()
  const { doc, factors, change, mayChange, tell } = useActorMap()
  const [field, setField] = useState<ActorField>('sector')
  const own = selection.list.filter(mayChange)
  const copy = useCopyAsMissing()
  const copied = selection.list.filter((actor) => mayChange({ city: otherCity(actor.city) }))
  if (selection.list.length === 0) return null
  const choices =
    field === 'factors'
      ? factors.map(({ id, number, short }) => ({ value: id, label: `${number} ${short}` }))
      : isChosen(field)
        ? say.choices(field)
        : pointsOfActors.map((point) => ({ value: String(point), label: String(point) }))
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const value = String(new FormData(event.currentTarget).get('value') ?? '')
    if (field === 'factors') {
      // Nobody's other factors go: the one that was chosen comes along.
      const lacking = own.filter((actor) => value && !actor.factors.includes(value))
      if (doc) addFactor(doc, lacking, value)
    } else {
      const given = fieldFrom(field, value)
      if (given) change(own, given)
    }
    tell(t('changedMany', { count: own.length }))
  }
  return (
    <form
      onSubmit={apply}
      aria-label={t('bulk')}
      className="sticky bottom-16 z-20 mt-3 flex flex-wrap items-center gap-2 rounded-xl border bg-raised px-3 py-2 shadow-overlay lg:bottom-4"
    >
      <strong className="text-[0.9375rem]">
        {t('selected', { count: selection.list.length })}
      </strong>
      {own.length > 0 && (
        <>
          <select
            aria-label={t('bulkField')}
            value={field}
            onChange={({ target }) =>
              setField(fields.find((known) => known === target.value) ?? 'sector')
            }
            className={selectClass}
          >
            {fields
              .filter((known) => known !== 'city' || me.delegation === null)
              .map((known) => (
                <option key={known} value={known}>
                  {say.field(known)}
                </option>
              ))}
          </select>
          {isDay(field) ? (
            <input type="date" name="value" aria-label={t('bulkValue')} className={selectClass} />
          ) : (
            <select key={field} name="value" aria-label={t('bulkValue')} className={selectClass}>
              {field !== 'city' && field !== 'factors' && <option value="">–</option>}
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
          <button type="submit" className={buttonClass('primary', 'small')}>
            {t('bulkApply')}
          </button>
        </>
      )}
      <span className="ml-auto flex flex-wrap">
        {copied.length > 0 && (
          <Tool icon={Copy} onClick={() => copied.forEach(copy)}>
            {t('copyMissingShort')}
          </Tool>
        )}
        {own.length > 0 && (
          <Tool
            icon={Trash2}
            onClick={() => {
              if (!doc) return
              removeActors(doc, new Set(own.map(({ id }) => id)))
              tell(t('removed', { count: own.length }))
              onGone()
            }}
          >
            {t('remove')}
          </Tool>
        )}
        <button
          type="button"
          onClick={() => {
            selection.none()
            onGone()
          }}
          aria-label={t('selectNone')}
          className={buttonClass('quiet', 'icon')}
        >
          <X size={18} aria-hidden="true" />
        </button>
      </span>
    </form>
  )
}
