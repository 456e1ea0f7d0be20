'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { asMissing, otherCity } from '#lib/board/actor-map.ts'
import { type Actor, actors } from '#lib/board/actors.ts'
import { useActorMap } from './map-context.ts'
import { useSay } from './use-say.ts'

/** Notes on the other city's map that it lacks what an actor is: its sort, and whom it is like. */
export function useCopyAsMissing(): (actor: Actor) => void {
  const t = useTranslations('actors')
  const say = useSay()
  const { cities } = useBoard()
  const { doc, tell } = useActorMap()
  return useCallback(
    (actor) => {
      if (!doc) return
      const city = otherCity(actor.city)
      const sort = actor.type ? say.value('type', actor.type) : say.value('sector', actor.sector)
      const name = t('likeIn', { sort, city: cities[actor.city] })
      actors.on(doc).actors.add(asMissing(actor, city, name))
      tell(t('copied', { city: cities[city], name }))
    },
    [doc, say, t, cities, tell],
  )
}
