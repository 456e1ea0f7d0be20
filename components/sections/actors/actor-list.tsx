'use client'

import { Plus, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useCallback, useMemo, useRef, useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useAnchored } from '#components/sections/rows/use-anchored.ts'
import { useSteadyOrder } from '#components/sections/rows/use-steady-order.ts'
import { useWork } from '#components/sections/rows/use-work.ts'
import type { FactorName } from '#components/trace/sources.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { type Actor, actors } from '#lib/board/actors.ts'
import { holdsWords } from '#lib/find-words.ts'
import { limits } from '#lib/limits.ts'
import { ActorRow } from './actor-row.tsx'

const readActors = (doc: Doc): readonly Actor[] => actors.on(doc).actors.list()

/** The actors of both cities, one under the other, each written in place. */
export function ActorList({
  room,
  factors,
  now,
  mayWrite,
}: {
  room: string
  factors: readonly FactorName[]
  /** The actors as the page was made. */
  now: readonly Actor[]
  mayWrite: boolean
}) {
  const t = useTranslations('actors')
  const { me, cities } = useBoard()
  const { connection, writable } = useWork(room)
  const list = useLive(connection?.doc, readActors, now)
  const ordered = useSteadyOrder(list, now)
  const ids = useMemo(() => new Set(list.map(({ id }) => id)), [list])
  const anchored = useAnchored(ids)
  const [find, setFind] = useState('')
  const [of, setOf] = useState<Delegation | ''>('')
  const finding = useRef<HTMLInputElement>(null)
  const editable = mayWrite && writable
  const doc = connection?.doc
  const face = useMemo(() => doc && actors.on(doc), [doc])
  const remove = useCallback(
    (id: string) => {
      face?.actors.remove(id)
      // The row, and the focus in it, is gone.
      setTimeout(() => finding.current?.focus())
    },
    [face],
  )
  const shown = ordered.filter(
    (actor) =>
      actor.id === anchored ||
      ((of === '' || actor.city === of) && holdsWords(`${actor.name} ${actor.role}`, find)),
  )
  return (
    <section aria-label={t('title')} className="@container mt-6">
      <div className="flex flex-wrap items-end gap-3">
        <label className="relative min-w-48 flex-1">
          <span className="sr-only">{t('find')}</span>
          <Search size={17} aria-hidden="true" className="absolute top-3.5 left-3 text-soft" />
          <input
            ref={finding}
            type="search"
            value={find}
            onChange={({ target }) => setFind(target.value)}
            placeholder={t('find')}
            className={`${inputClass} pl-9`}
          />
        </label>
        <label className="min-w-40">
          <span className="sr-only">{t('filter')}</span>
          <select
            value={of}
            onChange={({ target }) =>
              setOf(delegations.find((known) => known === target.value) ?? '')
            }
            className={inputClass}
          >
            <option value="">{t('bothCities')}</option>
            {delegations.map((known) => (
              <option key={known} value={known}>
                {cities[known]}
              </option>
            ))}
          </select>
        </label>
        {editable && doc && <UndoButtons section={actors} doc={doc} />}
      </div>
      <p className="mt-3 text-[0.9375rem] text-soft" role="status">
        {t('count', { shown: shown.length, total: list.length })}
      </p>
      {list.length === 0 && <p className="mt-4 max-w-2xl">{t('empty')}</p>}
      <ul className="mt-2 divide-y border-y empty:hidden">
        {shown.map((actor) => (
          <ActorRow
            key={actor.id}
            actor={actor}
            factors={factors}
            editable={editable && (me.delegation ?? actor.city) === actor.city}
            face={face}
            marked={actor.id === anchored}
            onRemove={remove}
          />
        ))}
      </ul>
      {editable && (
        <AddActor
          ready={face !== undefined}
          onAdd={(name, city) => {
            setFind('')
            face?.actors.add({ name, city })
          }}
        />
      )}
    </section>
  )
}

function AddActor({
  ready,
  onAdd,
}: {
  ready: boolean
  onAdd: (name: string, city: Delegation) => void
}) {
  const t = useTranslations('actors')
  const { me, cities } = useBoard()
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const name = String(given.get('name') ?? '').trim()
    const city = delegations.find((known) => known === given.get('city')) ?? me.delegation
    if (name === '' || !city) return
    onAdd(name, city)
    form.querySelector<HTMLInputElement>('[name=name]')?.focus()
    form.querySelectorAll('input').forEach((input) => {
      input.value = ''
    })
  }
  return (
    <form onSubmit={add} className="mt-4 flex flex-wrap gap-3">
      <fieldset disabled={!ready} className="contents">
        <input
          name="name"
          maxLength={limits.itemLength}
          aria-label={t('addName')}
          placeholder={t('addName')}
          className={`${inputClass} min-w-48 flex-1`}
        />
        {me.delegation === null && (
          <select name="city" aria-label={t('ofCity')} className={`${inputClass} max-w-56`}>
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
