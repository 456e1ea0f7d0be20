'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useState } from 'react'
import type { Doc } from 'yjs'
import { Confirm } from '#components/ui/confirm.tsx'
import { tellsOfPerson } from '#lib/board/actor-fields.ts'
import { patchActors } from '#lib/board/actor-map.ts'
import type { Actor, ActorFields } from '#lib/board/actors.ts'

/** Gives actors the same values; asks first where that puts faith or origin beside a named person. */
export type Change = (actors: readonly Actor[], fields: ActorFields) => void

/** The one way in which views change actors, and the question that it may ask. */
export function useChange(
  doc: Doc | undefined,
  contacts: Readonly<Record<string, string>> | undefined,
): { change: Change; question: ReactNode } {
  const t = useTranslations('actors')
  const [asked, setAsked] = useState<{ actors: readonly Actor[]; fields: ActorFields }>()
  const write = useCallback(
    (actors: readonly Actor[], fields: ActorFields) => {
      if (doc)
        patchActors(
          doc,
          actors.map(({ id }) => id),
          fields,
        )
    },
    [doc],
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
