'use client'

import { useTranslations } from 'next-intl'
import { type MatrixMode, quadrantOf, quadrants } from '#lib/board/actor-matrix.ts'
import type { Actor } from '#lib/board/actors.ts'
import { MatrixChip } from './matrix-chip.tsx'

/** The matrix on a narrow page: its four quadrants one below the other. */
export function MatrixLists({
  fields,
  wanted,
  mode,
}: {
  fields: ReadonlyMap<string, readonly Actor[]>
  wanted: ReadonlyMap<string, readonly Actor[]>
  mode: MatrixMode
}) {
  const t = useTranslations('actors')
  const within = (places: ReadonlyMap<string, readonly Actor[]>, quadrant: string) =>
    [...places].flatMap(([key, list]) => {
      const [interest = 0, influence = 0] = key.split(' ').map(Number)
      return quadrantOf({ interest, influence }) === quadrant ? list : []
    })
  return (
    <div className="grid gap-4">
      {quadrants.map((quadrant) => {
        const [here, coming] = [within(fields, quadrant), within(wanted, quadrant)]
        return (
          <section key={quadrant} aria-labelledby={`quadrant-${quadrant}`}>
            <h2 id={`quadrant-${quadrant}`} className="font-semibold">
              {t(`quadrants.${quadrant}`)}{' '}
              <span className="font-normal text-soft">{here.length}</span>
            </h2>
            <p className="text-sm text-soft">{t(`quadrantsAbout.${quadrant}`)}</p>
            <ul className="mt-1.5 flex flex-wrap gap-1.5">
              {here.slice(0, 100).map((actor) => (
                <li key={actor.id} className="max-w-full min-w-0">
                  <MatrixChip actor={actor} mode={mode} />
                </li>
              ))}
              {coming.slice(0, 100).map((actor) => (
                <li key={`wanted ${actor.id}`} className="max-w-full min-w-0">
                  <MatrixChip actor={actor} mode={mode} isGhost />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}
