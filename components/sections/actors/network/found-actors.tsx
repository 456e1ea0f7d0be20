'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { passes } from '#lib/board/actor-filter.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { useLatest } from '../table/use-latest.ts'
import { useNetwork } from './use-network.ts'
import { useSayActor } from './use-say-actor.ts'

/** From one actor that was found to the next: each is selected and brought into the middle. */
export function FoundActors() {
  const t = useTranslations('actors')
  const locale = useLocale()
  const { filter, finder, tell } = useActorMap()
  const { actors, current, select, centre } = useNetwork()
  const sayActor = useSayActor()
  const foundBy = (find: string) => {
    if (find.trim() === '') return []
    const { compare } = new Intl.Collator(locale)
    return actors
      .filter((actor) => passes(actor, { ...filter, find }))
      .sort((a, b) => compare(a.name, b.name))
  }
  const shown = foundBy(filter.find)
  const placeIn = (found: readonly Actor[]) => found.findIndex(({ id }) => id === current)
  // The address, and with it the filter, may lag behind what was just typed.
  const go = (by: 1 | -1, find: string) => {
    const found = foundBy(find)
    const at = placeIn(found)
    const from = at < 0 && by < 0 ? 0 : at
    const to = (from + by + found.length) % found.length
    const actor = found[to]
    if (!actor) return tell(t('noneFound'))
    select(new Set([actor.id]), actor.id)
    centre(actor.id)
    tell(`${t('foundAt', { at: to + 1, count: found.length })}. ${sayActor(actor.id)}`)
  }
  const latest = useLatest({ go })
  useEffect(() => {
    finder.current = latest.go
    return () => {
      finder.current = undefined
    }
  }, [finder, latest])
  if (shown.length === 0) return null
  const at = placeIn(shown)
  return (
    <search aria-label={t('found')} className="flex items-center">
      <button
        type="button"
        onClick={() => go(-1, filter.find)}
        aria-label={t('previousFound')}
        title={t('previousFound')}
        className={buttonClass('quiet', 'icon')}
      >
        <ChevronLeft size={18} aria-hidden="true" />
      </button>
      <span className="text-[0.9375rem] whitespace-nowrap text-soft tabular-nums">
        {at < 0
          ? t('foundCount', { count: shown.length })
          : t('foundAt', { at: at + 1, count: shown.length })}
      </span>
      <button
        type="button"
        onClick={() => go(1, filter.find)}
        aria-label={t('nextFound')}
        title={t('nextFound')}
        className={buttonClass('quiet', 'icon')}
      >
        <ChevronRight size={18} aria-hidden="true" />
      </button>
    </search>
  )
}
