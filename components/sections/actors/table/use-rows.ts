'use client'

import { useLocale } from 'next-intl'
import { useMemo, useState } from 'react'
import type { FactorName } from '#components/trace/sources.tsx'
import { type Grouping, groupActors, type Sorting, sortActors } from '#lib/board/actor-order.ts'
import type { Actor } from '#lib/board/actors.ts'

/** A line of the table: an actor, or what the ones below have in common. */
export type TableRow =
  | { kind: 'actor'; key: string; actor: Actor }
  | { kind: 'group'; key: string; value: string; count: number }

/**
 * The lines of the table. They are put in order when they are sorted or some come or go, not while
 * values change: nothing jumps away from whoever is writing.
 */
export function useRows(
  actors: readonly Actor[],
  sorting: Sorting,
  grouping: Grouping | '',
  factors: readonly FactorName[],
): TableRow[] {
  const places = usePlaces(actors, sorting)
  return useMemo(() => {
    const place = ({ id }: Actor) => places.get(id) ?? places.size
    const sorted = [...actors].sort((a, b) => place(a) - place(b))
    if (grouping === '') return sorted.map((actor) => ({ kind: 'actor', key: actor.id, actor }))
    const ids = factors.map(({ id }) => id)
    return groupActors(sorted, grouping, ids).flatMap(({ value, actors: members }): TableRow[] => [
      { kind: 'group', key: `group-${value}`, value, count: members.length },
      ...members.map((actor): TableRow => ({ kind: 'actor', key: `${value}.${actor.id}`, actor })),
    ])
  }, [actors, places, grouping, factors])
}

function usePlaces(actors: readonly Actor[], sorting: Sorting): ReadonlyMap<string, number> {
  const locale = useLocale()
  const ids = actors.map(({ id }) => id).join(' ')
  const order = `${sorting.by} ${sorting.down} ${locale} ${ids}`
  const [kept, setKept] = useState({ order: '', places: new Map<string, number>() })
  if (kept.order === order) return kept.places
  const { compare } = new Intl.Collator(locale, { numeric: true })
  const sorted = sortActors(actors, sorting, compare)
  const places = new Map(sorted.map(({ id }, place) => [id, place]))
  setKept({ order, places })
  return places
}
