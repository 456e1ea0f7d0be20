'use client'

import { ArrowDown, ArrowUp, FolderPlus, LogOut, Trash2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { MakeItems } from '#components/trace/make-items.tsx'
import type { useMake } from '#components/trace/use-make.ts'
import { type MenuHandle, MenuItem, MenuLine, SharedMenu } from '#components/ui/menu.tsx'
import { type Brainstorm, type Card, groupOf, pilesOf } from '#lib/board/brainstorm.ts'
import { type CardDeeds, menuIdOf } from './card.tsx'

/** The one menu of all cards: moved, put into a group, turned into something, removed. */
export function CardMenu({
  handle,
  factorId,
  all,
  deeds,
  make,
  mayRemove,
  onGroup,
  onNewGroup,
  onMade,
  focusAfter,
}: {
  handle: MenuHandle<string>
  factorId: string
  all: Brainstorm
  deeds: CardDeeds
  /** What can be made of a card now. */
  make: ReturnType<typeof useMake>
  mayRemove: (card: Card) => boolean
  onGroup: (id: string, group: string | null) => void
  onNewGroup: (id: string) => void
  onMade: (what: 'action' | 'actor') => void
  focusAfter: (id: string | undefined) => HTMLElement | null
}) {
  const t = useTranslations('cards')
  const { me } = useBoard()
  const item = (id: string) => {
    const card = all.cards.find((one) => one.id === id)
    if (!card)
      return (
        <MenuItem disabled onClick={nothing}>
          {t('gone')}
        </MenuItem>
      )
    const group = groupOf(all, card)
    const pile = pilesOf(all).get(group) ?? []
    return (
      <>
        <MenuItem onClick={() => deeds.step(id, -1)} disabled={pile[0]?.id === id}>
          <ArrowUp size={16} aria-hidden="true" />
          {t('earlier')}
        </MenuItem>
        <MenuItem onClick={() => deeds.step(id, 1)} disabled={pile.at(-1)?.id === id}>
          <ArrowDown size={16} aria-hidden="true" />
          {t('later')}
        </MenuItem>
        <MenuLine />
        {all.groups
          .filter((other) => other.id !== group)
          .map((other) => (
            <MenuItem key={other.id} onClick={() => onGroup(id, other.id)}>
              <span className="max-w-64 truncate">{t('toGroup', { name: other.name })}</span>
            </MenuItem>
          ))}
        {group !== null && (
          <MenuItem onClick={() => onGroup(id, null)}>
            <LogOut size={16} aria-hidden="true" />
            {t('outOfGroup')}
          </MenuItem>
        )}
        <MenuItem onClick={() => onNewGroup(id)}>
          <FolderPlus size={16} aria-hidden="true" />
          {t('toNewGroup')}
        </MenuItem>
        {(make.action || make.actor) && <MenuLine />}
        <MakeItems
          make={make}
          name={card.text}
          source={{ kind: 'card', factor: factorId, id }}
          city={me.delegation ?? card.delegation}
          onMade={onMade}
        />
        {mayRemove(card) && (
          <>
            <MenuLine />
            <MenuItem onClick={() => deeds.remove(id)}>
              <Trash2 size={16} aria-hidden="true" />
              {t('remove')}
            </MenuItem>
          </>
        )}
      </>
    )
  }
  let opened: string | undefined
  return (
    <SharedMenu
      handle={handle}
      focusAfter={() =>
        (opened ? document.getElementById(menuIdOf(opened)) : null) ?? focusAfter(opened)
      }
    >
      {(id) => {
        opened = id
        return item(id)
      }}
    </SharedMenu>
  )
}

const nothing = () => undefined
