'use client'

import { Search, X } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { inputClass } from '#components/ui/field.tsx'
import { actionStatuses } from '#lib/board/plan.ts'
import { leadKey } from '#lib/board/plan-checks.ts'
import { isFiltered, planGroups } from '#lib/board/plan-filter.ts'
import type { Choice } from '#lib/i18n/choice.ts'
import { limits } from '#lib/limits.ts'
import { usePlan, usePlanView } from './plan-context.tsx'
import { useQuery } from './use-query.ts'
import { useShown } from './use-shown.ts'

/** Which actions are shown; it stands in the page's address, so it can be passed on. */
export function FilterBar() {
  const t = useTranslations('plan')
  const { factors, leadName } = usePlan()
  const { actions } = usePlanView()
  const { filter, change } = useQuery()
  const shown = useShown()
  const isTable = usePathname().endsWith('/plan')
  const leads = new Map(actions.map((action) => [leadKey(action), leadName(action)]))
  leads.delete(undefined)
  const filters = [
    {
      name: 'factor',
      choices: factors.map(({ id, number, short }) => ({ value: id, label: `${number} ${short}` })),
    },
    {
      name: 'status',
      choices: actionStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
    },
    {
      name: 'lead',
      choices: [...leads].map(([value, label]) => ({ value: value ?? '', label })),
    },
  ] as const satisfies { name: string; choices: Choice[] }[]
  if (actions.length === 0) return null
  return (
    <div className="no-print mt-4">
      <div className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap">
        <Find />
        {filters.map(({ name, choices }) => (
          <select
            key={name}
            aria-label={t(`filters.${name}`)}
            value={filter[name]}
            onChange={({ target }) => change({ [name]: target.value })}
            className={`${inputClass} min-w-0 text-[0.9375rem] sm:w-auto sm:max-w-44`}
          >
            <option value="">{t(`filters.${name}`)}</option>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ))}
        {isTable && (
          <select
            aria-label={t('group.title')}
            value={filter.group}
            onChange={({ target }) => change({ group: target.value })}
            className={`${inputClass} min-w-0 text-[0.9375rem] sm:w-auto sm:max-w-44`}
          >
            <option value="">{t('group.none')}</option>
            {planGroups.map((group) => (
              <option key={group} value={group}>
                {t(`group.${group}`)}
              </option>
            ))}
          </select>
        )}
        {isFiltered(filter) && (
          <button
            type="button"
            onClick={() => change({ find: null, factor: null, status: null, lead: null })}
            className={buttonClass('quiet', 'small')}
          >
            <X size={16} aria-hidden="true" />
            {t('filters.clear')}
          </button>
        )}
      </div>
      <p className="mt-2 text-[0.9375rem] text-soft" role="status">
        {t('count', { shown: shown.length, total: actions.length })}
      </p>
    </div>
  )
}

function Find() {
  const t = useTranslations('plan')
  const { filter, change } = useQuery()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(filter.find)
  useEffect(() => {
    // Cleared elsewhere, or another address: but what is being typed is newer.
    if (document.activeElement !== input.current) setText(filter.find)
  }, [filter.find])
  return (
    <label className="relative col-span-2 min-w-44 flex-1">
      <span className="sr-only">{t('filters.find')}</span>
      <Search size={17} aria-hidden="true" className="absolute top-3.5 left-3 text-soft" />
      <input
        ref={input}
        type="search"
        value={text}
        maxLength={limits.typedLength}
        onChange={({ target }) => {
          setText(target.value)
          change({ find: target.value })
        }}
        placeholder={t('filters.find')}
        className={`${inputClass} pl-9`}
      />
    </label>
  )
}
