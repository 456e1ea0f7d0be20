'use client'

import { Link2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useMemo, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { connectActors } from '#lib/board/actor-map.ts'
import { type Actor, relationKinds } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { RelationKinds } from '../relation-kinds.tsx'
import { useSay } from '../use-say.ts'

const fieldClass = 'min-h-9 min-w-0 rounded-md border border-edge bg-sheet px-2 text-[0.9375rem]'

/** Connects an actor to another one, found by its name. */
export function AddRelation({ actor }: { actor: Actor }) {
  const t = useTranslations('actors')
  const say = useSay()
  const list = useId()
  const { cities } = useBoard()
  const { map, doc, tell } = useActorMap()
  const [problem, setProblem] = useState('')
  /** What stands in the list of names; the city tells two of one name apart. */
  const names = useMemo(() => {
    const others = map.actors.filter(({ id, name }) => id !== actor.id && name !== '')
    const count = new Map<string, number>()
    for (const { name } of others) count.set(name, (count.get(name) ?? 0) + 1)
    const named = others.map((other): [string, string] => [
      (count.get(other.name) ?? 0) > 1 ? `${other.name} (${cities[other.city]})` : other.name,
      other.id,
    ])
    return new Map(named.sort(([a], [b]) => a.localeCompare(b)))
  }, [map.actors, actor.id, cities])
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const name = String(given.get('to') ?? '').trim()
    const kind = relationKinds.find((known) => known === given.get('kind'))
    const to =
      names.get(name) ??
      [...names].find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1]
    if (!doc || !kind || name === '') return
    if (!to) return setProblem(t('noSuchActor', { name }))
    if (!connectActors(doc, { from: actor.id, to, kind })) return setProblem(t('alreadyRelated'))
    setProblem('')
    tell(t('connected', { from: say.name(actor), to: name }))
    const input = form.querySelector<HTMLInputElement>('[name=to]')
    if (input) input.value = ''
    input?.focus()
  }
  return (
    <form onSubmit={add} className="mt-2 grid gap-1.5">
      <fieldset disabled={!doc} className="flex min-w-0 flex-wrap items-end gap-2">
        <legend className="sr-only">{t('addRelation')}</legend>
        <label className="grid gap-0.5 text-[0.8125rem] text-soft">
          {t('relationKind')}
          <select name="kind" className={`${fieldClass} text-ink`}>
            <RelationKinds />
          </select>
        </label>
        <label className="grid min-w-40 flex-1 gap-0.5 text-[0.8125rem] text-soft">
          {t('connectTo')}
          <input
            name="to"
            list={list}
            data-add-relation
            autoComplete="off"
            aria-describedby={problem ? `${list}-problem` : undefined}
            aria-invalid={problem !== '' || undefined}
            className={`${fieldClass} text-ink aria-invalid:border-bad`}
          />
        </label>
        <datalist id={list}>
          {[...names.keys()].map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <button type="submit" className={buttonClass('plain', 'small')}>
          <Link2 size={16} aria-hidden="true" />
          {t('connect')}
        </button>
      </fieldset>
      {problem && (
        <p id={`${list}-problem`} role="alert" className="text-[0.9375rem] font-semibold text-bad">
          {problem}
        </p>
      )}
    </form>
  )
}
