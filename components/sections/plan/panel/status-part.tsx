'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Choice } from '#components/sections/rows/choice.tsx'
import { FactorPicks } from '#components/sections/rows/factor-picks.tsx'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { actionStatuses, type PlanAction } from '#lib/board/plan.ts'
import { type ActionFault, actionFaults } from '#lib/board/plan-checks.ts'
import { useChecks } from '../check-list.tsx'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'
import { TextField } from './text-field.tsx'

/** The faults that the four questions of `Concrete` do not ask about already. */
const told: readonly ActionFault[] = actionFaults.filter(
  (fault) => !['no-title', 'no-lead', 'no-end', 'no-indicator'].includes(fault),
)

/** How far an action is, which key factors it works on, and what about it cannot be. */
export function StatusPart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  const { editable, factors, patch, setStatus } = usePlan()
  const checks = useChecks()
  const faults = told.filter((fault) =>
    checks.some((check) => check.kind === fault && 'action' in check && check.action === action.id),
  )
  return (
    <div className="grid gap-2">
      <div className="grid grid-cols-2 gap-3">
        <Labelled label={t('fields.status')}>
          <span className="flex items-center gap-1.5 pl-1.5">
            <StatusMark of={action.status} />
            <Choice
              label={t('fields.status')}
              value={action.status}
              choices={actionStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
              editable={editable}
              onChoose={(value) =>
                value && value !== action.status && setStatus([action.id], value)
              }
            />
          </span>
        </Labelled>
        <Labelled label={t('fields.factors')}>
          <FactorPicks
            label={t('fields.factors')}
            picked={action.factors}
            factors={factors}
            none="–"
            editable={editable}
            onPick={(picked) => patch(action.id, { factors: picked })}
          />
        </Labelled>
      </div>
      {action.status === 'dropped' && <TextField action={action} field="dropped" />}
      {faults.length > 0 && (
        <ul className="grid gap-1 rounded-lg bg-warn-soft px-3 py-2">
          {faults.map((fault) => (
            <li key={fault} className="flex items-start gap-2 text-[0.9375rem]">
              <TriangleAlert size={16} aria-hidden="true" className="mt-1 shrink-0 text-warn" />
              {t(`checks.kinds.${fault}`)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
