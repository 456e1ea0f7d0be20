'use client'

import { useLocale } from 'next-intl'
import { useMemo } from 'react'
import type { PlanAction } from '#lib/board/plan.ts'
import { filterActions } from '#lib/board/plan-filter.ts'
import { usePlan, usePlanView } from './plan-context.tsx'
import { useQuery } from './use-query.ts'

/** The actions that the filter lets through, in its order. */
export function useShown(): PlanAction[] {
  const locale = useLocale()
  const { leadName } = usePlan()
  const { actions } = usePlanView()
  const { filter } = useQuery()
  return useMemo(
    () => filterActions(actions, filter, leadName, locale),
    [actions, filter, leadName, locale],
  )
}
