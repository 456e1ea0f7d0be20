'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { type ComparedField, compareTies } from '#lib/board/actor-compare.ts'
import type { ActorMap } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'
import { CompareTable } from './compare-table.tsx'
import { Lacking } from './lacking.tsx'

/** How each city's actors are related to each other: which ties does one have that the other misses? */
export function CompareTies({ map, by }: { map: ActorMap; by: ComparedField }) {
  const t = useTranslations('actors')
  const say = useSay()
  const { cities } = useBoard()
  const { open } = useActorMap()
  const rows = useMemo(() => compareTies(map, by), [map, by])
  if (rows.length === 0) return null
  const nameOf = ({ from, kind, to }: (typeof rows)[number]) =>
    `${say.value(by, from)} ${say.relation(kind)} ${say.value(by, to)}`
  return (
    <section aria-labelledby="compare-ties" className="mt-8">
      <h2 id="compare-ties" className="font-serif text-lg font-semibold">
        {t('compareTies', { field: say.field(by) })}
      </h2>
      <Lacking rows={rows} nameOf={nameOf} />
      <CompareTable
        label={t('compareTies', { field: say.field(by) })}
        first={t('relations')}
        rows={rows.map((row) => ({ key: nameOf(row), head: nameOf(row), row }))}
      >
        {({ of, lacking }, city) =>
          of[city].length === 0 ? (
            <p className={lacking === city ? 'py-1 font-semibold text-warn' : 'py-1 text-soft'}>
              {lacking === city ? t('hasNone', { city: cities[city] }) : '–'}
            </p>
          ) : (
            <ul className="grid gap-0.5">
              {of[city].map(({ relation, from, to }) => (
                <li key={relation.id}>
                  <button
                    type="button"
                    onClick={() => open(relation.from, 'relations')}
                    className="min-h-8 text-left hover:underline [overflow-wrap:anywhere]"
                  >
                    {say.name(from)}{' '}
                    <span className="text-soft">{say.relation(relation.kind)}</span> {say.name(to)}
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </CompareTable>
    </section>
  )
}
