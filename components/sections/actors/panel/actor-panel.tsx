'use client'

import { UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { CommentButton } from '#components/comments/comment-button.tsx'
import { CameOf } from '#components/trace/came-of.tsx'
import { Sources } from '#components/trace/sources.tsx'
import { City } from '#components/ui/mark.tsx'
import { useActorMap } from '../map-context.ts'
import { usePublicName } from '../use-public-name.ts'
import { useSay } from '../use-say.ts'
import { ActorActions } from './actor-actions.tsx'
import { ActorFacts } from './actor-facts.tsx'
import { OwnPart } from './own-part.tsx'
import { RelationList } from './relation-list.tsx'
import { ShownContact } from './shown-contact.tsx'
import { SideSheet } from './side-sheet.tsx'
import type { Opened } from './use-opened.ts'

/** All that is known of one actor, beside whatever view it was opened from. */
export function ActorPanel({
  opened,
  onClose,
}: {
  opened: Opened | undefined
  onClose: () => void
}) {
  const t = useTranslations('actors')
  const say = useSay()
  const { byId } = useActorMap()
  const actor = opened && byId.get(opened.id)
  // While the sheet slides away it still shows whom it was about.
  const last = useRef(actor)
  if (actor) last.current = actor
  return (
    <SideSheet
      open={actor !== undefined}
      title={last.current ? say.name(last.current) : t('title')}
      close={t('closeActor')}
      onClose={onClose}
    >
      {actor && <Everything key={actor.id} id={actor.id} part={opened.part} onClose={onClose} />}
    </SideSheet>
  )
}

function Everything({
  id,
  part,
  onClose,
}: {
  id: string
  part: Opened['part']
  onClose: () => void
}) {
  const t = useTranslations('actors')
  const { cities } = useBoard()
  const { byId, factors } = useActorMap()
  const publicName = usePublicName()
  const relations = useRef<HTMLElement>(null)
  useEffect(() => {
    if (part !== 'relations') return
    relations.current?.scrollIntoView({ block: 'start' })
    relations.current?.querySelector<HTMLElement>('[data-add-relation]')?.focus()
  }, [part])
  const actor = byId.get(id)
  if (!actor) return null
  return (
    <article className="grid gap-6">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <City of={actor.city} name={cities[actor.city]} />
        {actor.kind === 'person' && (
          <span className="inline-flex items-center gap-1.5 rounded-full bg-warn-soft px-2.5 py-0.5 text-sm text-warn">
            <UserRound size={14} aria-hidden="true" />
            {t('isPerson')}
          </span>
        )}
        {/* The comments stand beside the page, which a sheet hides. */}
        <span className="-my-1.5 ml-auto" onClickCapture={onClose}>
          <CommentButton anchor={{ on: 'actor', factor: null, id }} name={publicName(actor)} />
        </span>
      </p>
      <ActorFacts actor={actor} />
      <section ref={relations} aria-labelledby={`relations-${id}`}>
        <h3 id={`relations-${id}`} className="font-serif text-lg font-semibold">
          {t('relations')}
        </h3>
        <RelationList actor={actor} />
      </section>
      <ShownContact actor={actor} />
      <OwnPart actor={actor} />
      <div className="grid gap-3 empty:hidden">
        <Sources of={actor.sources} factors={factors} />
        <CameOf of={{ kind: 'actor', factor: null, id }} />
      </div>
      <ActorActions actor={actor} onGone={onClose} />
    </article>
  )
}
