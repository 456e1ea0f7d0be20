'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useBoard } from '#components/board/board-context.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { otherCity } from '#lib/board/actor-map.ts'

/** What each city lacks that the other one has, in a sentence for each. */
export function Lacking<Row extends { lacking: Delegation | undefined }>({
  rows,
  nameOf,
}: {
  rows: readonly Row[]
  nameOf: (row: Row) => string
}) {
  const t = useTranslations('actors')
  const format = useFormatter()
  const { cities } = useBoard()
  const said = delegations.flatMap((city) => {
    const names = rows.filter(({ lacking }) => lacking === city).map(nameOf)
    return names.length > 0 ? [{ city, names }] : []
  })
  if (said.length === 0) return <p className="mt-1 max-w-3xl">{t('compareEven')}</p>
  return (
    <ul className="mt-1 grid max-w-3xl gap-1">
      {said.map(({ city, names }) => (
        <li key={city}>
          {t('compareLacks', {
            city: cities[city],
            other: cities[otherCity(city)],
            list: format.list(names, { type: 'unit' }),
          })}
        </li>
      ))}
    </ul>
  )
}
