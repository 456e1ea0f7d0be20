'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import {
  fieldsOf,
  isWantedElsewhere,
  type MatrixMode,
  type MatrixPlace,
  matrixModes,
  placeNow,
  placeWanted,
} from '#lib/board/actor-matrix.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useActorMap } from '../map-context.ts'
import { useIsWide } from '../use-is-wide.ts'
import { MatrixChip } from './matrix-chip.tsx'
import { MatrixLists } from './matrix-lists.tsx'
import { MatrixTable } from './matrix-table.tsx'

/** The actors by their interest and their influence, as they are and as the cities want them. */
export function MatrixView() {
  const t = useTranslations('actors')
  const locale = useLocale()
  const { map, shown, change, mayChange } = useActorMap()
  const [mode, setMode] = useState<MatrixMode>('now')
  const isWide = useIsWide()
  const list = useMemo(() => {
    const { compare } = new Intl.Collator(locale)
    return [...shown].sort((a, b) => compare(a.name, b.name))
  }, [shown, locale])
  const matrix = useMemo(() => {
    const { fields, unplaced } = fieldsOf(list, mode === 'wanted' ? placeWanted : placeNow)
    const elsewhere = mode === 'both' ? list.filter(isWantedElsewhere) : []
    return { fields, unplaced, wanted: fieldsOf(elsewhere, placeWanted).fields, elsewhere }
  }, [list, mode])
  const move = (actor: Actor, { interest, influence }: MatrixPlace) => {
    if (!mayChange(actor)) return
    if (mode === 'wanted') {
      change([actor], { wantedInterest: interest, wantedInfluence: influence })
    } else change([actor], { interest, influence })
  }
  return (
    <div className="mt-3 grid gap-4">
      <fieldset className="no-print flex w-fit flex-wrap rounded-lg border bg-sheet p-0.5">
        <legend className="sr-only">{t('matrixMode')}</legend>
        {matrixModes.map((known) => (
          <label
            key={known}
            className="relative cursor-pointer rounded-md px-3 py-1.5 text-[0.9375rem] text-soft has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="matrix-mode"
              checked={mode === known}
              onChange={() => setMode(known)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {t(`matrixModes.${known}`)}
          </label>
        ))}
      </fieldset>
      {map.actors.length === 0 && <p className="max-w-2xl">{t('empty')}</p>}
      {isWide !== false && (
        <div className="hidden md:block">
          <MatrixTable {...matrix} mode={mode} onMove={move} />
        </div>
      )}
      {isWide !== true && (
        <div className="md:hidden">
          <MatrixLists {...matrix} mode={mode} />
        </div>
      )}
      {matrix.unplaced.length > 0 && (
        <section aria-labelledby="unplaced">
          <h2 id="unplaced" className="font-serif text-lg font-semibold">
            {t('unplaced', { count: matrix.unplaced.length })}
          </h2>
          <p className="text-[0.9375rem] text-soft">{t('unplacedAbout')}</p>
          <ul className="mt-2 flex flex-wrap gap-1.5">
            {matrix.unplaced.slice(0, 200).map((actor) => (
              <li key={actor.id} className="max-w-60 min-w-0">
                <MatrixChip actor={actor} mode={mode} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
