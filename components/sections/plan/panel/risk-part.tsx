'use client'

import { useTranslations } from 'next-intl'
import type { PlanAction } from '#lib/board/plan.ts'
import { Part } from './part.tsx'
import { TextField } from './text-field.tsx'

/** What may stand in the way of an action, and what is done about it. */
export function RiskPart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  return (
    <Part name="risk" title={t('parts.risk')} open={action.obstacles !== ''}>
      <TextField action={action} field="obstacles" />
      <TextField action={action} field="response" />
    </Part>
  )
}
