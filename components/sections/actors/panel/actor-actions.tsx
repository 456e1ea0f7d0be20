'use client'

import { ClipboardPlus, Copy, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { useMake } from '#components/trace/use-make.ts'
import { Tool } from '#components/ui/tool.tsx'
import { otherCity, removeActors } from '#lib/board/actor-map.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { useCopyAsMissing } from '../use-copy-as-missing.ts'
import { usePublicName } from '../use-public-name.ts'

/** What can be done with an actor as a whole. */
export function ActorActions({ actor, onGone }: { actor: Actor; onGone: () => void }) {
  const t = useTranslations('actors')
  const publicName = usePublicName()
  const { cities } = useBoard()
  const { doc, mayChange, tell } = useActorMap()
  const { action } = useMake()
  const copy = useCopyAsMissing()
  const other = otherCity(actor.city)
  const isOwn = mayChange(actor)
  if (!action && !isOwn && !mayChange({ city: other })) return null
  return (
    <div className="-mx-3 flex flex-wrap gap-1 border-t pt-3">
      {action && (
        <Tool
          icon={ClipboardPlus}
          onClick={() => {
            action(publicName(actor), { kind: 'actor', factor: null, id: actor.id })
            tell(t('actionMade', { name: publicName(actor) }))
          }}
        >
          {t('makeAction')}
        </Tool>
      )}
      {mayChange({ city: other }) && (
        <Tool icon={Copy} onClick={() => copy(actor)}>
          {t('copyMissing', { city: cities[other] })}
        </Tool>
      )}
      {isOwn && (
        <Tool
          icon={Trash2}
          onClick={() => {
            if (!doc) return
            removeActors(doc, new Set([actor.id]))
            tell(t('removed', { count: 1 }))
            onGone()
          }}
        >
          {t('remove')}
        </Tool>
      )}
    </div>
  )
}
