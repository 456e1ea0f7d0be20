'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { City } from '#components/ui/mark.tsx'
import { delegations } from '#lib/access/access.ts'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import { byDisagreement, type Compared } from '#lib/board/disagreement.ts'
import { goneFactors, readerOfAll } from '#lib/board/ratings.ts'
import type { RatingsNow } from '#lib/board/rounds.ts'
import type { Step } from '#lib/board/scale.ts'
import { RoundActions, type RoundDeeds } from './round-actions.tsx'
import { RoundState } from './round-state.tsx'
import { useStepName } from './step-name.ts'
import { useRatings } from './use-ratings.ts'

type Factor = Pick<KeyFactor, 'id' | 'number' | 'short' | 'steps'>

/**
 * The round of ratings with what to do next, and all factors side by side: in the benchmark's order
 * until both cities have handed in, then those first on which they are furthest apart.
 */
export function AllRatings({
  factors,
  now,
  archived,
  deeds,
}: {
  factors: readonly Factor[]
  now: RatingsNow
  archived: boolean
  deeds: RoundDeeds
}) {
  const t = useTranslations('ratings')
  const { id: board, me, cities } = useBoard()
  const ids = useMemo(() => factors.map(({ id }) => id), [factors])
  const reader = useMemo(() => readerOfAll(ids), [ids])
  const ratings = useRatings(now, reader, archived)
  const { shown, own, agreed } = ratings
  const scale = factors[0]?.steps.map(({ id }) => id) ?? []
  const nameOf = useStepName(factors[0]?.steps ?? [])
  const gone = goneFactors(ids, [own.mentor.ratings, own.mentee.ratings], agreed)
  const all = [...ids, ...gone]
  const seen = { mentor: own.mentor.ratings ?? {}, mentee: own.mentee.ratings ?? {}, agreed }
  const compared = byDisagreement(all, seen, scale)
  const rows = shown
    ? compared
    : all.flatMap((id) => compared.filter(({ factor }) => factor === id))
  const mine = me.delegation && own[me.delegation].ratings
  const rated = mine ? ids.filter((id) => (mine[id]?.now ?? null) !== null).length : 0
  const said = (step: Step | null, readable = true) =>
    readable ? step ? nameOf(step) : <span className="text-soft">–</span> : t('hiddenShort')
  const columns = [
    { key: 'now', of: 'mentee', label: t('now') },
    { key: 'target', of: 'mentee', label: t('target') },
    { key: 'peer', of: 'mentor', label: t('peer') },
  ] as const
  return (
    <section aria-label={t('title')} className="mt-6 grid gap-6">
      <RoundState round={ratings.round} />
      {!archived && (
        <RoundActions round={ratings.round} rated={rated} total={factors.length} deeds={deeds} />
      )}
      {shown && <p className="max-w-2xl text-soft">{t('sorted')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section aria-label={t('table')} tabIndex={0} className="overflow-x-auto">
        <table className="w-full min-w-[44rem] border-collapse text-left">
          <thead className="border-b text-[0.9375rem]">
            <tr>
              <th scope="col" className="py-2 pr-4 font-semibold">
                {t('factor')}
              </th>
              {columns.map(({ key, of, label }) => (
                <th key={key} scope="col" className="py-2 pr-4 align-bottom font-semibold">
                  <span className="flex flex-col">
                    <City of={of} name={cities[of]} />
                    <span className="font-normal text-soft">{label}</span>
                  </span>
                </th>
              ))}
              {shown && (
                <th scope="col" className="py-2 pr-4 align-bottom font-semibold">
                  {t('apart')}
                </th>
              )}
              <th scope="col" className="py-2 align-bottom font-semibold">
                {t('agreedShort')}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y border-b">
            {rows.map((row) => {
              const factor = factors.find(({ id }) => id === row.factor)
              return (
                <tr key={row.factor}>
                  <th scope="row" className="py-3 pr-4 font-normal">
                    {factor ? (
                      <Link href={`/boards/${board}/factors/${factor.id}/ratings`}>
                        {factor.number} {factor.short}
                      </Link>
                    ) : (
                      <>
                        <bdi className="[overflow-wrap:anywhere]">{row.factor}</bdi>
                        <span className="block text-[0.9375rem] text-soft">{t('gone')}</span>
                      </>
                    )}
                  </th>
                  {columns.map(({ key, of }) => (
                    <td key={key} className="py-3 pr-4">
                      {said(row[key], own[of].readable)}
                    </td>
                  ))}
                  {shown && <td className="py-3 pr-4">{distance(row, t)}</td>}
                  <td className="py-3">{said(row.agreed)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      {!shown && me.role === 'participant' && delegations.some((of) => own[of].editable) && (
        <p>
          <Link href={`/boards/${board}/factors/${ids[0]}/ratings`} className="prose-link">
            {t('startRating')}
          </Link>
        </p>
      )}
    </section>
  )
}

/** How far apart the cities are, in words. */
function distance({ apart }: Compared, t: ReturnType<typeof useTranslations<'ratings'>>) {
  if (apart === undefined) return <span className="text-soft">{t('noDistance')}</span>
  return apart === 0 ? t('same') : t('stepsApart', { count: Math.abs(apart) })
}
