'use client'

import { useTranslations } from 'next-intl'
import { Labelled } from '#components/sections/rows/labelled.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { usePlan } from '../plan-context.tsx'

/** The fields of an action that hold one line of words. */
export type WordedField =
  | 'gap'
  | 'objective'
  | 'targetGroup'
  | 'outputs'
  | 'result'
  | 'indicator'
  | 'unit'
  | 'source'
  | 'staff'
  | 'inKind'
  | 'funding'
  | 'inspiredBy'
  | 'obstacles'
  | 'response'
  | 'communication'
  | 'participation'
  | 'dropped'

/** Some words of an action, written in place. Who only reads does not see the empty ones. */
export function TextField({ action, field }: { action: PlanAction; field: WordedField }) {
  const t = useTranslations('plan')
  const { editable, patch } = usePlan()
  if (!editable && action[field].trim() === '') return null
  return (
    <Labelled label={t(`fields.${field}`)}>
      <Words
        text={action[field]}
        label={t(`fields.${field}`)}
        prompt={editable ? t(`prompts.${field}`) : ''}
        editable={editable}
        onChange={(text) => patch(action.id, { [field]: text })}
      />
    </Labelled>
  )
}
