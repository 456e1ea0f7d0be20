'use client'

import { useReactFlow } from '@xyflow/react'
import clsx from 'clsx'
import { BoxSelect, Group, Maximize, Network, ZoomIn, ZoomOut } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Menu, MenuItem } from '#components/ui/menu.tsx'
import {
  boundsOf,
  circleLayout,
  forceLayout,
  type Layout,
  layouts,
  type Places,
  placesOf,
  sectorLayout,
} from '#lib/board/actor-layout.ts'
import { placeActors } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'
import { FoundActors } from './found-actors.tsx'
import { useNetwork } from './use-network.ts'

/** What is done with the canvas as a whole: how it is looked at, and how the actors are put in order. */
export function NetworkTools({
  isBoxing,
  isGrouped,
  onBox,
  onGroup,
}: {
  isBoxing: boolean
  isGrouped: boolean
  onBox: () => void
  onGroup: () => void
}) {
  const t = useTranslations('actors')
  const flow = useReactFlow()
  const { doc, tell } = useActorMap()
  const { actors, relations } = useNetwork()
  const [busy, setBusy] = useState(false)
  const showAll = (places: Places = placesOf(actors)) =>
    flow.fitBounds(boundsOf(places.values()), { padding: 0.03, duration: 250 })
  const lay = async (layout: Layout) => {
    if (!doc || busy) return
    setBusy(true)
    tell(t('layingOut'))
    const places = await placesBy(layout)
    placeActors(doc, places)
    setBusy(false)
    tell(t('laidOut'))
    // Once the new places are drawn.
    requestAnimationFrame(() => void showAll(places))
  }
  const placesBy = (layout: Layout): Places | Promise<Places> => {
    if (layout === 'sector') return sectorLayout(actors)
    if (layout === 'circles') return circleLayout(actors)
    return forceLayout({ actors, relations }, () => new Promise((go) => setTimeout(go)))
  }
  const views = [
    { name: 'zoomIn', icon: ZoomIn, run: () => void flow.zoomIn() },
    { name: 'zoomOut', icon: ZoomOut, run: () => void flow.zoomOut() },
    { name: 'fit', icon: Maximize, run: () => void showAll() },
  ] as const
  const toggle = (isOn: boolean) =>
    clsx(buttonClass('quiet', 'small'), isOn && '!bg-accent-soft !text-accent')
  return (
    <div className="no-print mb-2 flex flex-wrap items-center gap-1">
      {doc && (
        <Menu
          trigger={
            <button type="button" disabled={busy} className={buttonClass('plain', 'small')}>
              <Network size={16} aria-hidden="true" />
              {busy ? t('layingOut') : t('layout')}
            </button>
          }
        >
          {layouts.map((layout) => (
            <MenuItem key={layout} onClick={() => void lay(layout)}>
              {t(`layouts.${layout}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
      <button
        type="button"
        aria-pressed={isGrouped}
        onClick={onGroup}
        className={toggle(isGrouped)}
      >
        <Group size={16} aria-hidden="true" />
        {t('groupSectors')}
      </button>
      <button type="button" aria-pressed={isBoxing} onClick={onBox} className={toggle(isBoxing)}>
        <BoxSelect size={16} aria-hidden="true" />
        {t('boxSelect')}
      </button>
      <FoundActors />
      <span className="ml-auto flex">
        {views.map(({ name, icon: Icon, run }) => (
          <button
            key={name}
            type="button"
            onClick={run}
            aria-label={t(`canvasViews.${name}`)}
            title={t(`canvasViews.${name}`)}
            className={buttonClass('quiet', 'icon')}
          >
            <Icon size={18} aria-hidden="true" />
          </button>
        ))}
      </span>
    </div>
  )
}
