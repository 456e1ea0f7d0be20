'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ImportedRow } from '#lib/board/plan-import.ts'
import { smallInput } from '../fields/small-input.ts'

/** What becomes of a row. */
export type RowChoice = 'add' | 'change' | 'leave'

/** One row of a file: what it would do, and what in it cannot be taken over. */
export function ImportLine({
  row: { row, title, fields, activities, problems, match },
  choice,
  onChoose,
}: {
  row: ImportedRow
  choice: RowChoice
  onChoose: (choice: RowChoice) => void
}) {
  const t = useTranslations('plan')
  const choices: RowChoice[] = match ? ['change', 'add', 'leave'] : ['add', 'leave']
  const count = Object.keys(fields).length - 1 + activities.length
  return (
    <li className="grid gap-1 py-2.5 [contain-intrinsic-size:auto_4rem] [content-visibility:auto]">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="w-10 text-soft tabular-nums">{row}</span>
        <span className="min-w-0 flex-1 font-semibold [overflow-wrap:anywhere]">
          {title || t('nameless')}
        </span>
        <span className="text-[0.9375rem] text-soft">
          {t('exchange.fields', { count: Math.max(0, count) })}
        </span>
        {title !== '' && (
          <select
            aria-label={t('exchange.choice', { title })}
            value={choice}
            onChange={({ target }) =>
              onChoose(choices.find((known) => known === target.value) ?? 'leave')
            }
            className={smallInput}
          >
            {choices.map((value) => (
              <option key={value} value={value}>
                {t(`exchange.choices.${value}`)}
              </option>
            ))}
          </select>
        )}
      </div>
      {problems.length > 0 && (
        <ul className="grid gap-0.5 pl-[3.25rem] text-[0.9375rem]">
          {problems.map(({ column, problem, value }) => (
            <li key={`${column} ${problem} ${value}`} className="flex items-start gap-2">
              <TriangleAlert size={15} aria-hidden="true" className="mt-1 shrink-0 text-warn" />
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {t(`exchange.cells.${problem}`, { column: t(`fields.${column}`), value })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
