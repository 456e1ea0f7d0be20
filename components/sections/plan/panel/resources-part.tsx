'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Choice } from '#components/sections/rows/choice.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { currencies, type PlanAction, planPoints } from '#lib/board/plan.ts'
import { moneyIn } from '#lib/i18n/numbers.ts'
import { NumberField } from '../fields/number-field.tsx'
import { usePlan } from '../plan-context.tsx'
import { Part } from './part.tsx'
import { TextField } from './text-field.tsx'

/** What an action takes: people, money, time; and how much it brings for it. */
export function ResourcesPart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { editable, patch } = usePlan()
  const { id, budget, currency } = action
  const known: readonly string[] = currencies
  const codes = known.includes(currency) ? known : [currency, ...known]
  return (
    <Part name="resources" title={t('parts.resources')} open={false}>
      <div className="grid grid-cols-[minmax(0,1fr)_5.5rem] gap-2">
        <Labelled label={t('fields.budget')}>
          <NumberField
            label={t('fields.budget')}
            value={budget}
            least={0}
            shown={budget === null ? '' : moneyIn(budget, currency, locale)}
            editable={editable}
            onChange={(value) => patch(id, { budget: value })}
          />
        </Labelled>
        {editable && (
          <Labelled label={t('fields.currency')}>
            <Choice
              label={t('fields.currency')}
              value={currency}
              choices={codes.map((code) => ({ value: code, label: code }))}
              editable
              onChoose={(code) => code && patch(id, { currency: code })}
            />
          </Labelled>
        )}
      </div>
      {editable && budget !== null && (
        <p className={budget < 0 ? 'px-1.5 font-semibold text-bad' : 'px-1.5 text-soft'}>
          {moneyIn(budget, currency, locale)}
        </p>
      )}
      <TextField action={action} field="staff" />
      <TextField action={action} field="inKind" />
      <TextField action={action} field="funding" />
      <div className="grid grid-cols-2 gap-2">
        {(['effort', 'impact'] as const).map((field) => (
          <Labelled key={field} label={t(`fields.${field}`)}>
            <Choice
              label={t(`fields.${field}`)}
              value={action[field] === null ? null : String(action[field])}
              choices={planPoints.map((point) => ({
                value: String(point),
                label: t(`points.${point}`),
              }))}
              none="–"
              editable={editable}
              onChoose={(value) => patch(id, { [field]: value === null ? null : Number(value) })}
            />
          </Labelled>
        ))}
      </div>
    </Part>
  )
}
