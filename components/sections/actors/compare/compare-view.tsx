'use client'

import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { type ComparedField, compareCities, comparedFields } from '#lib/board/actor-compare.ts'
import { passes } from '#lib/board/actor-filter.ts'
import { whole } from '#lib/board/actor-map.ts'
import { useActorMap } from '../map-context.ts'
import { useSay } from '../use-say.ts'
import { CompareActors } from './compare-actors.tsx'
import { CompareTable } from './compare-table.tsx'
import { CompareTies } from './compare-ties.tsx'
import { Lacking } from './lacking.tsx'

/** Both cities side by side: what does one have that the other misses? */
export function CompareView() {
  const t = useTranslations('actors')
  const say = useSay()
  const { map, filter } = useActorMap()
  const [by, setBy] = useState<ComparedField>('type')
  // Both cities are compared, whichever one the other views look at.
  const part = useMemo(() => {
    const actors = map.actors.filter((actor) => passes(actor, { ...filter, city: '' }))
    return { actors, relations: whole(map.relations, actors) }
  }, [map, filter])
  const rows = useMemo(() => compareCities(part.actors, by), [part, by])
  if (map.actors.length === 0) return <p className="mt-4 max-w-2xl">{t('empty')}</p>
  const nameOf = ({ value }: (typeof rows)[number]) =>
    value === null ? t('compareUnsaid', { field: say.field(by) }) : say.value(by, value)
  return (
    <div className="mt-3">
      <fieldset className="no-print mb-3 flex w-fit flex-wrap rounded-lg border bg-sheet p-0.5">
        <legend className="sr-only">{t('compareBy')}</legend>
        {comparedFields.map((field) => (
          <label
            key={field}
            className="relative cursor-pointer rounded-md px-3 py-1.5 text-[0.9375rem] text-soft has-checked:bg-accent-soft has-checked:font-semibold has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="compare-by"
              checked={by === field}
              onChange={() => setBy(field)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {say.field(field)}
          </label>
        ))}
      </fieldset>
      <Lacking rows={rows} nameOf={nameOf} />
      <CompareTable
        label={t('compareLabel')}
        first={say.field(by)}
        rows={rows.map((row) => ({ key: row.value ?? '', head: nameOf(row), row }))}
      >
        {(row, city) => <CompareActors of={row} city={city} />}
      </CompareTable>
      {/* By what they are, hardly two relations would be alike. */}
      <CompareTies map={part} by={by === 'type' ? 'sector' : by} />
    </div>
  )
}
