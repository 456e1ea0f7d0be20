'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check, Columns3 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonClass } from '#components/ui/button.tsx'
import { Menu } from '#components/ui/menu.tsx'
import { type Grouping, groupings } from '#lib/board/actor-order.ts'
import { useSay } from '../use-say.ts'
import { choosableColumns } from './columns.ts'

/** How the table is laid out: in which groups, and with which columns. */
export function TableTools({
  grouping,
  chosen,
  onGroup,
  onToggle,
}: {
  grouping: Grouping | ''
  chosen: ReadonlySet<string>
  onGroup: (grouping: Grouping | '') => void
  onToggle: (field: string) => void
}) {
  const t = useTranslations('actors')
  const say = useSay()
  return (
    <div className="no-print flex flex-wrap items-center gap-2">
      <label className="flex items-center gap-2 text-[0.9375rem] text-soft">
        {t('groupBy')}
        <select
          value={grouping}
          onChange={({ target }) =>
            onGroup(groupings.find((known) => known === target.value) ?? '')
          }
          className="min-h-9 rounded-md border border-line bg-sheet px-2 text-ink hover:border-edge"
        >
          <option value="">{t('noGroups')}</option>
          {groupings.map((known) => (
            <option key={known} value={known}>
              {known === 'factor' ? t('filterFactor') : say.field(known)}
            </option>
          ))}
        </select>
      </label>
      <Menu
        trigger={
          <button type="button" className={`${buttonClass('quiet', 'small')} max-md:!hidden`}>
            <Columns3 size={16} aria-hidden="true" />
            {t('columns')}
          </button>
        }
      >
        <div className="max-h-[60dvh] overflow-y-auto">
          {choosableColumns.map(({ field }) => (
            <Base.CheckboxItem
              key={field}
              checked={chosen.has(field)}
              onCheckedChange={() => onToggle(field)}
              className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-lg px-3 text-[0.9375rem] outline-none data-[highlighted]:bg-accent-soft"
            >
              <span className="grid size-4 place-items-center text-accent">
                <Base.CheckboxItemIndicator>
                  <Check size={16} aria-hidden="true" />
                </Base.CheckboxItemIndicator>
              </span>
              {say.field(field)}
            </Base.CheckboxItem>
          ))}
        </div>
      </Menu>
    </div>
  )
}
