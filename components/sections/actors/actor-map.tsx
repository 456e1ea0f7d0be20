'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { UndoButtons } from '#components/board/undo-buttons.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useWork } from '#components/sections/rows/use-work.ts'
import type { FactorName } from '#components/trace/sources.tsx'
import { passes } from '#lib/board/actor-filter.ts'
import { type ActorMap, neighbours, readMap } from '#lib/board/actor-map.ts'
import type { Vocabulary } from '#lib/board/actor-vocabulary.ts'
import { actors } from '#lib/board/actors.ts'
import { AddActor } from './add-actor.tsx'
import { ExchangeMenu } from './exchange/exchange-menu.tsx'
import { FilterBar } from './filter-bar.tsx'
import { type MapAround, MapContext } from './map-context.ts'
import { ActorPanel } from './panel/actor-panel.tsx'
import { useOpened } from './panel/use-opened.ts'
import { useChange } from './use-change.tsx'
import { useFilter } from './use-filter.ts'
import { useKeptNames } from './use-kept-names.ts'
import { useOwnActors } from './use-own-actors.ts'
import { MapViews } from './views.tsx'

/** The actor map of both cities: what its views share, and one stack of undo for all of them. */
export function ActorMapFrame({
  room,
  factors,
  now,
  mayWrite,
  vocabulary,
  children,
}: {
  room: string
  factors: readonly FactorName[]
  /** The map as the page was made. */
  now: ActorMap
  mayWrite: boolean
  /** What values are called in every language, for files that come from elsewhere. */
  vocabulary: Vocabulary
  children: ReactNode
}) {
  const t = useTranslations('actors')
  const { me } = useBoard()
  const { connection, writable } = useWork(room)
  const live = useLive(connection?.doc, readMap, now)
  const [filter, setFilter] = useFilter()
  const [told, setTold] = useState('')
  const finder: MapAround['finder'] = useRef(undefined)
  const editable = mayWrite && writable
  const doc = editable ? connection?.doc : undefined
  const own = useOwnActors()
  const map = useKeptNames(live, doc, own)
  const { opened, open, close } = useOpened(map.actors)
  const { change, question } = useChange(doc, own)
  const isHome = me.delegation === null || own?.face !== undefined
  const mayChange = useCallback<MapAround['mayChange']>(
    // Until it is known whether a person's name stays at home, nobody writes it.
    ({ city, kind }) =>
      editable && (me.delegation ?? city) === city && (kind !== 'person' || isHome),
    [editable, me.delegation, isHome],
  )
  const around = useMemo<MapAround>(
    () => ({
      map,
      byId: new Map(map.actors.map((actor) => [actor.id, actor])),
      neighbours: neighbours(map),
      shown: map.actors.filter((actor) => passes(actor, filter)),
      filter,
      setFilter,
      factors,
      vocabulary,
      connection,
      doc,
      editable,
      mayChange,
      change,
      own,
      open,
      finder,
      tell: setTold,
    }),
    [
      map,
      filter,
      setFilter,
      factors,
      vocabulary,
      connection,
      doc,
      editable,
      mayChange,
      change,
      own,
      open,
    ],
  )
  return (
    <MapContext value={around}>
      <div className="mt-4 flex flex-wrap items-end gap-x-6 border-b">
        <MapViews />
        <div className="no-print ml-auto flex items-center pb-1">
          {editable && connection && <UndoButtons section={actors} doc={connection.doc} />}
          <ExchangeMenu />
        </div>
      </div>
      <section aria-label={t('title')} className="@container">
        <FilterBar />
        {children}
        {editable && <AddActor />}
      </section>
      <p role="status" aria-live="polite" className="sr-only" data-testid="map-told">
        {told}
      </p>
      {question}
      <ActorPanel opened={opened} onClose={close} />
    </MapContext>
  )
}
