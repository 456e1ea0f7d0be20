'use client'

import { useTranslations } from 'next-intl'
import type { PlanAction } from '#lib/board/plan.ts'
import { Part } from './part.tsx'
import { RichField } from './rich-field.tsx'
import { TextField } from './text-field.tsx'

/** The practice that an action was inspired by, and what is done differently at home. */
export function IdeaPart({ action }: { action: PlanAction }) {
  const t = useTranslations('plan')
  return (
    <Part name="idea" title={t('parts.idea')} open={action.inspiredBy !== ''}>
      <TextField action={action} field="inspiredBy" />
      <RichField id={action.id} of="adaptation" />
    </Part>
  )
}
