'use client'

import { Trash2 } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { shortDay, today } from '#lib/board/plan-days.ts'
import { numberIn } from '#lib/i18n/numbers.ts'
import { NumberField } from '../fields/number-field.tsx'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { AddReading } from './add-reading.tsx'
import { IndicatorChart } from './indicator-chart.tsx'
import { Part } from './part.tsx'
import { TextField } from './text-field.tsx'

/** How an action is measured: its indicator, from where to where, and what was read on which day. */
export function MeasurePart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { editable, face, patch } = usePlan()
  const { readings: all } = usePlanView()
  const readings = useMemo(
    () =>
      all
        .filter((reading) => reading.action === action.id)
        .sort((a, b) => (a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1)),
    [all, action.id],
  )
  const amount = (value: number) => `${numberIn(value, locale)}${action.unit && ` ${action.unit}`}`
  return (
    <Part name="measure" title={t('parts.measure')}>
      <TextField action={action} field="indicator" />
      <div className="grid grid-cols-3 gap-2">
        {(['baseline', 'targetValue'] as const).map((field) => (
          <Labelled key={field} label={t(`fields.${field}`)}>
            <NumberField
              label={t(`fields.${field}`)}
              value={action[field]}
              shown={action[field] === null ? '' : amount(action[field])}
              editable={editable}
              onChange={(value) => patch(action.id, { [field]: value })}
            />
          </Labelled>
        ))}
        <TextField action={action} field="unit" />
      </div>
      <TextField action={action} field="source" />
      <IndicatorChart action={action} readings={readings} />
      {readings.length > 0 && (
        <ul aria-label={t('readings.title')} className="divide-y px-1.5">
          {readings.map(({ id, on, value, note }) => (
            <li key={id} className="flex items-center gap-3 py-0.5">
              <span className="w-28 shrink-0 tabular-nums">{shortDay(on, locale)}</span>
              <span className="font-semibold tabular-nums">{amount(value)}</span>
              <span className="min-w-0 flex-1 text-[0.9375rem] text-soft [overflow-wrap:anywhere]">
                {note}
              </span>
              {editable && (
                <button
                  type="button"
                  onClick={() => face?.readings.remove(id)}
                  aria-label={t('readings.remove', { day: shortDay(on, locale) })}
                  className={buttonClass('quiet', 'icon')}
                >
                  <Trash2 size={16} aria-hidden="true" />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <AddReading
          day={today()}
          onAdd={(reading) => face?.readings.add({ action: action.id, ...reading })}
        />
      )}
    </Part>
  )
}
