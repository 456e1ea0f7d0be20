'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useState } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { Confirm } from '#components/ui/confirm.tsx'
import { tellsOfPerson } from '#lib/board/actor-fields.ts'
import { patchActors, together } from '#lib/board/actor-map.ts'
import type { Actor, ActorFields } from '#lib/board/actors.ts'
import { isKept } from '#lib/board/kept-names.ts'
import type { OwnActors } from './use-own-actors.ts'

/** Gives actors the same values; asks first where that puts faith or origin beside a named person. */
export type Change = (actors: readonly Actor[], fields: ActorFields) => void

/** The one way in which views change actors, and the question that it may ask. */
export function useChange(
  doc: Doc | undefined,
  own: OwnActors | undefined,
): { change: Change; question: ReactNode } {
  const t = useTranslations('actors')
  const [asked, setAsked] = useState<{ actors: readonly Actor[]; fields: ActorFields }>()
  const { me } = useBoard()
  const contacts = own?.contacts
  const keeper = own && !own.shows.names ? own.face : undefined
  const write = useCallback(
    (actors: readonly Actor[], fields: ActorFields) => {
      if (!doc) return
      const { name, ...others } = fields
      const isAtHome = (actor: Actor) =>
        me.delegation !== null && isKept({ ...actor, ...fields }, me.delegation)
      const kept = keeper && name !== undefined ? actors.filter(isAtHome) : []
      for (const { id } of kept) keeper?.names.set(id, name || undefined)
      const ids = (list: readonly Actor[]) => list.map(({ id }) => id)
      together(doc, () => {
        patchActors(doc, ids(kept), others)
        patchActors(doc, ids(actors.filter((actor) => !kept.includes(actor))), fields)
      })
    },
    [doc, keeper, me.delegation],
  )
  const change = useCallback<Change>(
    (actors, fields) => {
      const tells = actors.some((actor) => {
        const hasContact = Boolean(contacts?.[actor.id])
        return (
          tellsOfPerson({ ...actor, ...fields }, hasContact) && !tellsOfPerson(actor, hasContact)
        )
      })
      if (tells) setAsked({ actors, fields })
      else write(actors, fields)
    },
    [write, contacts],
  )
  const question = (
    <Confirm
      open={asked !== undefined}
      title={t('sensitive.title')}
      text={t('sensitive.text')}
      yes={t('sensitive.yes')}
      no={t('sensitive.no')}
      onAnswer={(confirmed) => {
        if (confirmed && asked) write(asked.actors, asked.fields)
        setAsked(undefined)
      }}
    />
  )
  return { change, question }
}
