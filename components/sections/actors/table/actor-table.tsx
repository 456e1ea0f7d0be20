'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import type { Grouping, Sorting } from '#lib/board/actor-order.ts'
import { PastedRows } from '../exchange/pasted-rows.tsx'
import { useActorMap } from '../map-context.ts'
import { useIsWide } from '../use-is-wide.ts'
import { useSay } from '../use-say.ts'
import { ActorCards } from './actor-cards.tsx'
import { ActorGrid } from './actor-grid.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { TableTools } from './table-tools.tsx'
import { useColumns } from './use-columns.ts'
import { useRows } from './use-rows.ts'
import { useSelection } from './use-selection.ts'

/** All actors as a table: the view in which everything can be read and written without a pointer. */
export function ActorTable() {
  const t = useTranslations('actors')
  const say = useSay()
  const { cities } = useBoard()
  const { map, shown, factors, editable } = useActorMap()
  const [sorting, setSorting] = useState<Sorting>({ by: 'name', down: false })
  const [grouping, setGrouping] = useState<Grouping | ''>('')
  const [pasted, setPasted] = useState<string>()
  const { columns, chosen, toggle } = useColumns()
  const rows = useRows(shown, sorting, grouping, factors)
  const selection = useSelection(shown)
  const place = useRef<HTMLDivElement>(null)
  const isWide = useIsWide()
  const onSort = useCallback(
    (by: string) => setSorting((now) => ({ by, down: now.by === by && !now.down })),
    [],
  )
  // Where the page comes from the server without scripts, everybody is in the list behind.
  const rest = useMemo(() => rows.slice(24), [rows])
  const focusBack = () =>
    setTimeout(() => {
      const cell = place.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')
      const card = place.current?.querySelector<HTMLElement>('li button')
      ;(cell ?? card ?? document.getElementById('work'))?.focus()
    })
  return (
    <div ref={place} className="mt-3">
      <TableTools grouping={grouping} chosen={chosen} onGroup={setGrouping} onToggle={toggle} />
      {map.actors.length === 0 && <p className="mt-4 max-w-2xl">{t('empty')}</p>}
      {map.actors.length > 0 && shown.length === 0 && <p className="mt-4">{t('noneFound')}</p>}
      {shown.length > 0 && (
        <>
          {isWide !== false && (
            <div className="mt-2 hidden md:block">
              <ActorGrid
                rows={rows}
                columns={columns}
                sorting={sorting}
                selection={selection}
                grouping={grouping}
                onSort={onSort}
                onPaste={setPasted}
              />
            </div>
          )}
          {isWide !== true && (
            <div className="mt-2 md:hidden">
              <ActorCards rows={rows} selection={selection} grouping={grouping} />
            </div>
          )}
          <noscript>
            <ul>
              {rest.map((row) =>
                row.kind === 'actor' ? (
                  <li key={row.key}>
                    {say.name(row.actor)} ({cities[row.actor.city]}) {row.actor.role}
                  </li>
                ) : null,
              )}
            </ul>
          </noscript>
        </>
      )}
      {editable && <BulkBar selection={selection} onGone={focusBack} />}
      <PastedRows text={pasted} onClose={() => setPasted(undefined)} />
    </div>
  )
}
