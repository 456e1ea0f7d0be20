import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useStepName } from '#components/sections/ratings/step-name.ts'
import { Unfold } from '#components/ui/unfold.tsx'
import { type Standings, widest } from '#lib/board/standing.ts'
import { Dumbbell } from './dumbbell.tsx'
import { MarkerKey } from './markers.tsx'
import { Radar } from './radar.tsx'
import { type RatedBoard, StandingsTable } from './standings-table.tsx'

const moments = ['first', 'now', 'target'] as const

/** How far the mentee has come on each key factor and where it wants to be: in words, drawn, and as a table. */
export function StandingsView({
  board,
  cities,
  factors,
  standings,
}: RatedBoard & { standings: Standings }) {
  const t = useTranslations('overview')
  const described = factors[0]?.steps ?? []
  const scale = described.map(({ id }) => id)
  const nameOf = useStepName(described)
  const { of, round, factors: rows } = standings
  const known = moments.filter((moment) => rows.some((row) => row[moment] !== null))
  const far = widest(rows)
  const farthest = factors.find(({ id }) => id === far?.factor)
  return (
    <section aria-labelledby="standing">
      <h2 id="standing" className="font-serif text-2xl font-semibold tracking-tight">
        {t('standing.title', cities)}
      </h2>
      <p className="mt-1 max-w-2xl text-soft">
        {t(`standing.${of}`, { ...cities, round, before: round - 1 })}{' '}
        <Link href={`/boards/${board}/ratings`} className="prose-link">
          {t('standing.all')}
        </Link>
      </p>
      {far && farthest && (
        <p className="mt-2 max-w-2xl">
          {t('standing.widest', { count: Math.abs(far.apart ?? 0) })}{' '}
          <Link href={`/boards/${board}/factors/${far.factor}/ratings`} className="prose-link">
            {farthest.number} {farthest.short}
          </Link>
        </p>
      )}
      {known.length > 0 && (
        <>
          <div className="mt-6 grid items-start gap-x-12 gap-y-6 @[56rem]:grid-cols-[minmax(0,1fr)_minmax(0,27rem)] print:grid-cols-[minmax(0,1fr)_17rem] print:gap-x-6">
            <div>
              <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem] text-soft">
                {known.map((moment) => (
                  <li key={moment} className="flex items-center gap-1.5">
                    <MarkerKey of={moment} />
                    {t(`standing.${moment}`)}
                  </li>
                ))}
              </ul>
              <ol className="mt-3 divide-y border-y">
                {rows.map((row) => {
                  const factor = factors.find(({ id }) => id === row.factor)
                  return (
                    <li
                      key={row.factor}
                      data-standing={row.factor}
                      className="grid break-inside-avoid gap-x-8 gap-y-1 py-3.5 print:py-2 @[38rem]:grid-cols-[11rem_minmax(0,1fr)] print:grid-cols-1"
                    >
                      <Link
                        href={`/boards/${board}/factors/${row.factor}/ratings`}
                        className="font-semibold no-underline hover:underline @[38rem]:pt-0.5"
                      >
                        <span className="mr-2 font-serif text-soft tabular-nums">
                          {factor?.number}
                        </span>
                        {factor?.short}
                      </Link>
                      <div>
                        <div className="mx-2.5">
                          <Dumbbell standing={row} scale={scale} />
                        </div>
                        <dl className="mt-1 grid grid-cols-3 gap-x-3 text-[0.9375rem] leading-snug">
                          {known.map((moment) => {
                            const { [moment]: step } = row
                            return (
                              <div key={moment}>
                                <dt className="text-sm text-soft">{t(`standing.${moment}`)}</dt>
                                <dd>{step ? nameOf(step) : '–'}</dd>
                              </div>
                            )
                          })}
                        </dl>
                      </div>
                    </li>
                  )
                })}
              </ol>
            </div>
            <figure className="break-inside-avoid @[56rem]:pt-6">
              <Radar factors={factors} standings={rows} scale={scale} />
              <figcaption className="mt-2 text-sm text-soft">
                {t('standing.rings', { steps: scale.map(nameOf).join(', ') })}
              </figcaption>
            </figure>
          </div>
          <div className="mt-3">
            <Unfold title={t('standing.table')}>
              <StandingsTable board={board} cities={cities} factors={factors} standings={rows} />
            </Unfold>
          </div>
        </>
      )}
    </section>
  )
}
