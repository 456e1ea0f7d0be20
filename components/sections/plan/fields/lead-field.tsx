'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { PlanAction } from '#lib/board/plan.ts'
import { limits } from '#lib/limits.ts'
import { usePlan } from '../plan-context.tsx'

/** The id of the list of actors to choose from, which stands on the page once. */
export const actorListId = 'plan-actors'

/** Who leads an action: an actor of the map, whose name is offered while typing, or any words. */
export function LeadField({ action }: { action: Pick<PlanAction, 'id' | 'lead' | 'leadActor'> }) {
  const t = useTranslations('plan')
  const { editable, actors, leadName, patch } = usePlan()
  const input = useRef<HTMLInputElement>(null)
  const name = leadName(action)
  const isGone = action.leadActor !== null && !actors.some(({ id }) => id === action.leadActor)
  if (!editable) {
    return (
      <p
        className={`min-h-9 px-1.5 py-1.5 [overflow-wrap:anywhere] ${isGone ? 'text-bad italic' : ''}`}
      >
        <span className="sr-only">{t('fields.lead')}: </span>
        {name || <span className="text-soft">–</span>}
      </p>
    )
  }
  const keep = () => {
    const typed = input.current?.value.trim() ?? ''
    if (typed === name) return
    const known = actors.find((actor) => actor.name.trim() === typed && typed !== '')
    patch(action.id, known ? { leadActor: known.id, lead: '' } : { leadActor: null, lead: typed })
  }
  return (
    <input
      key={name}
      ref={input}
      list={actorListId}
      defaultValue={name}
      maxLength={limits.itemLength}
      aria-label={t('fields.lead')}
      placeholder="–"
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && keep()}
      className={`min-h-9 w-full min-w-0 rounded-md border border-transparent bg-transparent px-1.5 text-ellipsis hover:border-line focus:border-edge focus:bg-sheet ${isGone ? 'text-bad italic' : ''}`}
    />
  )
}

/** The actors of the map, to be offered by every field for a lead. */
export function ActorNames() {
  const { actors } = usePlan()
  const names = new Set(actors.map(({ name }) => name.trim()).filter((name) => name !== ''))
  return (
    <datalist id={actorListId}>
      {[...names].map((name) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
