'use client'

import { useTranslations } from 'next-intl'
import type { PlanAction } from '#lib/board/plan.ts'
import { Part } from './part.tsx'
import { RichField } from './rich-field.tsx'
import { TextField } from './text-field.tsx'

/** What an action is and what it is to reach. */
export function WhatPart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  return (
    <Part name="what" title={t('parts.what')}>
      <TextField action={action} field="gap" />
      <TextField action={action} field="objective" />
      <RichField id={action.id} of="description" />
      <TextField action={action} field="targetGroup" />
      <TextField action={action} field="outputs" />
      <TextField action={action} field="result" />
    </Part>
  )
}
