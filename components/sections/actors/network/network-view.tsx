'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { passes } from '#lib/board/actor-filter.ts'
import { whole } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'
import { NetworkList } from './network-list.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { type Network, NetworkContext } from './use-network.ts'

const NetworkCanvas = dynamic(() => import('./network-canvas.tsx').then((m) => m.NetworkCanvas), {
  ssr: false,
  loading: () => <CanvasPlace />,
})

/** The actors as a network: a canvas, and the same as a list that is kept in step with it. */
export function NetworkView() {
  const t = useTranslations('actors')
  const { map, filter } = useActorMap()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string>()
  const [centred, setCentred] = useState<{ id: string }>()
  const network = useMemo<Network>(() => {
    const visible = map.actors.filter(({ city }) => filter.city === '' || city === filter.city)
    const ids = new Set(visible.map(({ id }) => id))
    const isThere = current !== undefined && ids.has(current)
    return {
      actors: visible,
      relations: whole(map.relations, visible),
      isDim: (actor) => !passes(actor, filter),
      selected: new Set([...selected].filter((id) => ids.has(id))),
      current: isThere ? current : undefined,
      select: (next, at) => {
        setSelected(next)
        setCurrent(at)
      },
      centre: (id) => setCentred({ id }),
      centred,
    }
  }, [map, filter, selected, current, centred])
  return (
    <NetworkContext value={network}>
      <div className="mt-3 grid gap-3 xl:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="relative min-w-0">
          {map.actors.length === 0 ? <p className="max-w-2xl">{t('empty')}</p> : <NetworkCanvas />}
          <SelectionBar />
        </div>
        <NetworkList />
      </div>
    </NetworkContext>
  )
}

/** Where the canvas will be: nothing moves when it arrives. */
function CanvasPlace() {
  const t = useTranslations('actors')
  return (
    <div className="grid h-[max(24rem,calc(100dvh-26.5rem))] place-items-center rounded-xl border bg-sheet text-soft">
      {t('canvasComes')}
    </div>
  )
}
