'use client'

import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'

/** An actor as it is read out: its name, its sector, and how many relations it has. */
export function useSayActor(): (id: string) => string {
  const t = useTranslations('actors')
  const say = useSay()
  const { byId, neighbours } = useActorMap()
  return useCallback(
    (id) => {
      const actor = byId.get(id)
      if (!actor) return ''
      return [
        say.name(actor),
        say.value('city', actor.city),
        say.value('sector', actor.sector),
        t('relationCount', { count: neighbours.get(id)?.length ?? 0 }),
      ].join(', ')
    },
    [t, say, byId, neighbours],
  )
}
