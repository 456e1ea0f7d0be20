'use client'

import { useTranslations } from 'next-intl'
import { actionStatuses } from '#lib/board/plan.ts'
import { leadKey } from '#lib/board/plan-checks.ts'
import type { PlanGroup } from '#lib/board/plan-filter.ts'
import { usePlan, usePlanView } from './plan-context.tsx'

/** What a group of actions is called. */
export function useGroupName(): (group: PlanGroup, key: string | null) => string {
  const t = useTranslations('plan')
  const { factors, leadName } = usePlan()
  const { actions } = usePlanView()
  return (group, key) => {
    if (key === null) return t(group === 'lead' ? 'group.noLead' : 'group.noFactor')
    if (group === 'status') {
      const status = actionStatuses.find((known) => known === key)
      return status ? t(`statuses.${status}`) : key
    }
    if (group === 'factor') {
      const factor = factors.find(({ id }) => id === key)
      return factor ? `${factor.number} ${factor.short}` : key
    }
    const led = actions.find((action) => leadKey(action) === key)
    return led ? leadName(led) : ''
  }
}
