'use client'

import { useTranslations } from 'next-intl'
import { type RefObject, useMemo } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import {
  type CardGroup,
  groupOf,
  pilesOf,
  placeCard,
  readBrainstorm,
  stepCard,
} from '#lib/board/brainstorm.ts'
import { factor } from '#lib/board/factor.ts'
import { localEdit } from '#lib/board/local-edit.ts'
import type { Moves } from '#lib/board/moves.ts'
import { type CardDeeds, menuIdOf } from './card.tsx'
import type { GroupDeeds } from './card-pile.tsx'
import type { Drop } from './drag.ts'

/** All that a reader can do with cards and groups; without a document nothing happens. */
export function useCardDeeds(
  doc: Doc | undefined,
  field: RefObject<HTMLTextAreaElement | null>,
  say: (text: string) => void,
) {
  const t = useTranslations('cards')
  const { me } = useBoard()
  return useMemo(() => {
    const face = doc && factor.on(doc)
    /** Says where a card stands now, and keeps the focus in it. */
    const tell = (id: string) => {
      if (!face) return
      const all = readBrainstorm(face)
      const card = all.cards.find((one) => one.id === id)
      if (!card) return
      const group = all.groups.find((one) => one.id === groupOf(all, card))
      const pile = pilesOf(all).get(group?.id ?? null) ?? []
      const place = pile.findIndex((one) => one.id === id) + 1
      const name = group ? group.name || t('nameless') : t('rest')
      say(t('moved', { name, place, count: pile.length }))
    }
    const deeds: CardDeeds = {
      change: (id, text) => face?.cards.patch(id, { text }),
      remove: (id) => {
        face?.cards.remove(id)
        say(t('removed'))
        // The card, and the focus in it, is gone.
        setTimeout(() => field.current?.focus())
      },
      step: (id, step) => {
        const focused = document.activeElement
        if (doc && stepCard(doc, id, step)) tell(id)
        setTimeout(() => {
          if (focused instanceof HTMLElement && focused.isConnected) focused.focus()
        })
      },
    }
    const toGroup = (id: string, group: string | null) => {
      if (!doc) return
      placeCard(doc, id, { group })
      tell(id)
      setTimeout(() => document.getElementById(menuIdOf(id))?.focus())
    }
    return {
      deeds,
      toGroup,
      place: (id: string, at: Drop) => {
        if (!doc || !face) return
        if ('group' in at) placeCard(doc, id, { group: at.group })
        else {
          const all = readBrainstorm(face)
          const target = all.cards.find((card) => card.id === at.card)
          if (!target) return
          const group = groupOf(all, target)
          const pile = (pilesOf(all).get(group) ?? []).filter((card) => card.id !== id)
          const before = pile[pile.findIndex((card) => card.id === at.card) - 1]?.id ?? null
          placeCard(doc, id, { group, after: at.before ? before : at.card })
        }
        tell(id)
      },
      /** Adds a group at the end, with a card in it when one is named; its name is to be written. */
      addGroup: (card?: string) => {
        if (!doc || !face) return
        const id = doc.transact(() => {
          const made = face.groups.add({ name: '' }, { author: me.id })
          if (card) placeCard(doc, card, { group: made })
          return made
        }, localEdit)
        // After the menu has given the focus back.
        setTimeout(
          () => document.querySelector<HTMLElement>(`[data-group="${id}"] h2 textarea`)?.focus(),
          50,
        )
      },
      groupDeeds: ({ id }: CardGroup, moves: Moves | undefined): GroupDeeds => {
        const moving = (after: string | null | undefined) =>
          after === undefined ? null : () => face?.groups.move(id, { after })
        return {
          rename: (name) => face?.groups.patch(id, { name }),
          up: moving(moves?.up),
          down: moving(moves?.down),
          remove: () => {
            face?.groups.remove(id)
            say(t('groupRemoved'))
            setTimeout(() => field.current?.focus())
          },
        }
      },
    }
  }, [doc, field, say, t, me.id])
}
