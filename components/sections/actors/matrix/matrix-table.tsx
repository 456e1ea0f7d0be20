'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { keyOf, type MatrixMode, type MatrixPlace, type Quadrant } from '#lib/board/actor-matrix.ts'
import { type Actor, pointsOfActors } from '#lib/board/actors.ts'
import { MatrixField } from './matrix-field.tsx'
import { WantedArrows } from './wanted-arrows.tsx'

const upsideDown = [...pointsOfActors].reverse()

/** The matrix as a table of 25 fields: names stand beside each other, so that none hides another. */
export function MatrixTable({
  fields,
  wanted,
  elsewhere,
  mode,
  onMove,
}: {
  fields: ReadonlyMap<string, readonly Actor[]>
  wanted: ReadonlyMap<string, readonly Actor[]>
  elsewhere: readonly Actor[]
  mode: MatrixMode
  onMove: (actor: Actor, to: MatrixPlace) => void
}) {
  const t = useTranslations('actors')
  const table = useRef<HTMLDivElement>(null)
  return (
    <div ref={table} className="relative">
      <table className="w-full table-fixed border-separate border-spacing-0">
        <caption className="sr-only">{t('matrixLabel')}</caption>
        <colgroup>
          <col className="w-16" />
        </colgroup>
        <thead>
          <tr className="text-sm text-soft">
            <td />
            <Sides left="satisfy" right="manage" />
          </tr>
        </thead>
        <tbody>
          {upsideDown.map((influence) => (
            <tr key={influence} className="align-top">
              <th scope="row" className="pr-2 pt-2 text-right text-sm font-normal text-soft">
                <span className={influence === 5 ? 'block font-semibold' : 'sr-only'}>
                  {t('fields.influence')}{' '}
                </span>
                {influence}
              </th>
              {pointsOfActors.map((interest) => {
                const place = { interest, influence }
                return (
                  <MatrixField
                    key={interest}
                    place={place}
                    actors={fields.get(keyOf(place)) ?? []}
                    wanted={wanted.get(keyOf(place)) ?? []}
                    mode={mode}
                    onMove={onMove}
                  />
                )
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="text-sm text-soft">
            <td />
            <Sides left="monitor" right="inform" />
          </tr>
          <tr className="text-sm text-soft">
            <th scope="row" className="pr-2 text-right font-semibold">
              {t('fields.interest')}
            </th>
            {pointsOfActors.map((interest) => (
              <th key={interest} scope="col" className="py-1 text-center font-normal">
                {interest}
              </th>
            ))}
          </tr>
        </tfoot>
      </table>
      {mode === 'both' && <WantedArrows within={table} actors={elsewhere} />}
    </div>
  )
}

/** The names of the two quadrants above or below the matrix. */
function Sides({ left, right }: { left: Quadrant; right: Quadrant }) {
  const t = useTranslations('actors')
  return [left, right].map((quadrant) => (
    <th
      key={quadrant}
      scope="colgroup"
      colSpan={quadrant === left ? 3 : 2}
      className="py-1 text-left font-semibold text-ink"
    >
      {t(`quadrants.${quadrant}`)}
    </th>
  ))
}
