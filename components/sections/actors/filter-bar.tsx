'use client'

import clsx from 'clsx'
import { ListFilter, Search, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { delegations } from '#lib/access/access.ts'
import { filteredFields, isNarrow, openFilter } from '#lib/board/actor-filter.ts'
import { useActorMap } from './map-context.ts'
import { useSay } from './use-say.ts'

const selectClass = clsx(inputClass, 'min-h-9 text-[0.9375rem]')

/** Which actors are looked at: of which city, by words, and by what they are. */
export function FilterBar() {
  const t = useTranslations('actors')
  const say = useSay()
  const { cities } = useBoard()
  const { filter, setFilter, shown, map, factors, finder } = useActorMap()
  const [more, setMore] = useState(() => isNarrow({ ...filter, find: '' }))
  const select = (
    field: keyof typeof filter,
    label: string,
    all: string,
    choices: readonly { value: string; label: string }[],
  ) => (
    <label className="grid min-w-32 flex-1 gap-0.5 text-[0.8125rem] text-soft">
      {label}
      <select
        value={filter[field]}
        onChange={({ target }) => setFilter({ [field]: target.value })}
        className={selectClass}
      >
        <option value="">{all}</option>
        {choices.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <search aria-label={t('filter')} className="no-print mt-4 grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <label className="relative min-w-48 flex-1">
          <span className="sr-only">{t('find')}</span>
          <Search size={17} aria-hidden="true" className="absolute top-2.5 left-3 text-soft" />
          <input
            type="search"
            value={filter.find}
            onChange={({ target }) => setFilter({ find: target.value })}
            onKeyDown={({ key, shiftKey, nativeEvent, currentTarget }) => {
              if (key !== 'Enter' || nativeEvent.isComposing) return
              finder.current?.(shiftKey ? -1 : 1, currentTarget.value)
            }}
            enterKeyHint="search"
            placeholder={t('find')}
            className={clsx(selectClass, 'pl-9')}
          />
        </label>
        <select
          aria-label={t('whose')}
          value={filter.city}
          onChange={({ target }) =>
            setFilter({ city: delegations.find((known) => known === target.value) ?? '' })
          }
          className={clsx(selectClass, 'max-w-44')}
        >
          <option value="">{t('bothCities')}</option>
          {delegations.map((known) => (
            <option key={known} value={known}>
              {cities[known]}
            </option>
          ))}
        </select>
        <button
          type="button"
          aria-expanded={more}
          onClick={() => setMore(!more)}
          className={buttonClass('quiet', 'small')}
        >
          <ListFilter size={16} aria-hidden="true" />
          {t('narrow')}
        </button>
        {isNarrow(filter) && (
          <button
            type="button"
            onClick={() => setFilter({ ...openFilter, city: filter.city })}
            className={buttonClass('quiet', 'small')}
          >
            <X size={16} aria-hidden="true" />
            {t('showAll')}
          </button>
        )}
        <p role="status" className="ml-auto text-[0.9375rem] text-soft">
          {t('count', { shown: shown.length, total: map.actors.length })}
        </p>
      </div>
      {more && (
        <div className="flex flex-wrap gap-2">
          {filteredFields.map((field) => (
            <span key={field} className="contents">
              {select(field, say.field(field), t('any'), say.choices(field))}
            </span>
          ))}
          {select(
            'factor',
            t('filterFactor'),
            t('any'),
            factors.map(({ id, number, short }) => ({ value: id, label: `${number} ${short}` })),
          )}
        </div>
      )}
    </search>
  )
}
