'use client'

import { AlignStartHorizontal, Link2, Move, PanelRightOpen, Trash2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import { Tool } from '#components/ui/tool.tsx'
import { align, alignments, placesOf } from '#lib/board/actor-layout.ts'
import { placeActors, removeActors } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'
import { ConnectDialog } from './connect-dialog.tsx'
import { useNetwork } from './use-network.ts'

const steps = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
} as const

/** How far one press of a button moves an actor: a sign's width. */
const step = 60

/** All that can be done with the selected actors, by buttons: no drag is needed for any of it. */
export function SelectionBar() {
  const t = useTranslations('actors')
  const say = useSay()
  const { doc, byId, open, mayChange, tell } = useActorMap()
  const { actors, selected, select } = useNetwork()
  const [pair, setPair] = useState<{ from: string; to: string }>()
  const list = [...selected].flatMap((id) => byId.get(id) ?? [])
  const [first] = list
  if (!first) return <ConnectDialog pair={pair} onClose={() => setPair(undefined)} />
  const places = () => {
    const all = placesOf(actors)
    return new Map(list.map(({ id }) => [id, all.get(id) ?? ([0, 0] as const)]))
  }
  const shift = ([dx, dy]: readonly [number, number]) => {
    if (!doc) return
    const moved = [...places()].map(([id, [x, y]]) => [id, [x + dx * step, y + dy * step]] as const)
    placeActors(doc, new Map(moved))
    tell(t('moved', { count: list.length }))
  }
  const own = list.filter(mayChange)
  return (
    <section
      aria-label={t('selected', { count: list.length })}
      className="no-print sticky bottom-16 z-20 mt-2 flex flex-wrap items-center gap-1 rounded-xl border bg-raised px-3 py-1.5 shadow-overlay lg:bottom-4"
    >
      <strong className="mr-2 min-w-0 text-[0.9375rem] [overflow-wrap:anywhere]">
        {list.length === 1 ? say.name(first) : t('selected', { count: list.length })}
      </strong>
      {list.length === 1 && (
        <Tool icon={PanelRightOpen} onClick={() => open(first.id)}>
          {t('details')}
        </Tool>
      )}
      {doc && (
        <>
          {list.length <= 2 && (
            <Tool icon={Link2} onClick={() => setPair({ from: first.id, to: list[1]?.id ?? '' })}>
              {t('connectButton')}
            </Tool>
          )}
          <Menu
            trigger={
              <button type="button" className={buttonClass('quiet', 'small')}>
                <Move size={16} aria-hidden="true" />
                {t('move')}
              </button>
            }
          >
            {(['left', 'right', 'up', 'down'] as const).map((way) => (
              <MenuItem key={way} onClick={() => shift(steps[way])}>
                {t(`ways.${way}`)}
              </MenuItem>
            ))}
          </Menu>
          {list.length > 1 && (
            <Menu
              trigger={
                <button type="button" className={buttonClass('quiet', 'small')}>
                  <AlignStartHorizontal size={16} aria-hidden="true" />
                  {t('align')}
                </button>
              }
            >
              {alignments.map((how) => (
                <MenuItem key={how} onClick={() => placeActors(doc, align(places(), how))}>
                  {t(`alignments.${how}`)}
                </MenuItem>
              ))}
            </Menu>
          )}
          {own.length > 0 && (
            <Tool
              icon={Trash2}
              onClick={() => {
                removeActors(doc, new Set(own.map(({ id }) => id)))
                tell(t('removed', { count: own.length }))
                document.querySelector<HTMLElement>('.network [role=application]')?.focus()
              }}
            >
              {t('remove')}
            </Tool>
          )}
        </>
      )}
      <button
        type="button"
        onClick={() => {
          select(new Set(), undefined)
          document.querySelector<HTMLElement>('.network [role=application]')?.focus()
        }}
        aria-label={t('selectNone')}
        className={`${buttonClass('quiet', 'icon')} ml-auto`}
      >
        <X size={18} aria-hidden="true" />
      </button>
      <ConnectDialog pair={pair} onClose={() => setPair(undefined)} />
    </section>
  )
}
