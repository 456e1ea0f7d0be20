'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { UserRound } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useLayoutEffect, useRef, useState } from 'react'
import { Mark } from '#components/ui/mark.tsx'
import type { Grouping } from '#lib/board/actor-order.ts'
import { useActorMap } from '../map-context.ts'
import { SectorSign } from '../sector-sign.tsx'
import { useSay } from '../use-say.ts'
import { GroupName } from './group-name.tsx'
import type { TableRow } from './use-rows.ts'
import type { Selection } from './use-selection.ts'

type ActorRow = Extract<TableRow, { kind: 'actor' }>

/** The actors one under the other, for narrow pages: each opens to be read and written. */
export function ActorCards({
  rows,
  selection,
  grouping,
}: {
  rows: readonly TableRow[]
  selection: Selection
  grouping: Grouping | ''
}) {
  const t = useTranslations('actors')
  const list = useRef<HTMLUListElement>(null)
  const [margin, setMargin] = useState(0)
  useLayoutEffect(() => {
    const top = list.current?.getBoundingClientRect().top ?? 0
    setMargin(Math.round(top + window.scrollY))
  }, [])
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => 92,
    getItemKey: (at) => rows[at]?.key ?? at,
    overscan: 6,
    scrollMargin: margin,
    initialRect: { width: 390, height: 1200 },
  })
  return (
    <ul
      ref={list}
      aria-label={t('tableLabel')}
      className="relative border-t"
      style={{ height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const row = rows[index]
        if (!row) return null
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className="absolute inset-x-0 top-0 border-b py-2.5"
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            {row.kind === 'group' ? (
              <h2 className="pt-3 font-semibold">
                <GroupName row={row} grouping={grouping} />
              </h2>
            ) : (
              <ActorCard row={row} selection={selection} />
            )}
          </li>
        )
      })}
    </ul>
  )
}

function ActorCard({ row: { actor }, selection }: { row: ActorRow; selection: Selection }) {
  const t = useTranslations('actors')
  const say = useSay()
  const { open, editable, neighbours } = useActorMap()
  const facts = [
    actor.type && say.value('type', actor.type),
    actor.presence && say.value('presence', actor.presence),
    actor.interest && actor.influence
      ? t('bothPoints', { interest: actor.interest, influence: actor.influence })
      : null,
    t('relationCount', { count: neighbours.get(actor.id)?.length ?? 0 }),
  ].filter(Boolean)
  return (
    <div className="flex items-start gap-3">
      {editable && (
        <input
          type="checkbox"
          checked={selection.has(actor.id)}
          onChange={() => selection.toggle(actor.id)}
          aria-label={t('select', { name: say.name(actor) })}
          className="mt-1.5 size-6 shrink-0 accent-[var(--accent)]"
        />
      )}
      <button
        type="button"
        onClick={() => open(actor.id)}
        className="grid min-h-11 min-w-0 flex-1 gap-0.5 text-left"
      >
        <span className="flex min-w-0 items-center gap-2 font-semibold [overflow-wrap:anywhere]">
          <Mark of={actor.city} />
          <span className="min-w-0">{say.name(actor)}</span>
          {actor.kind === 'person' && (
            <UserRound
              size={15}
              role="img"
              aria-label={t('isPerson')}
              className="shrink-0 text-warn"
            />
          )}
        </span>
        <span className="flex items-center gap-1.5 text-[0.9375rem] text-soft">
          <SectorSign of={actor.sector} />
          {say.value('sector', actor.sector)}
        </span>
        <span className="text-[0.9375rem] text-soft">{facts.join(' · ')}</span>
      </button>
    </div>
  )
}
