'use client'

import { useTranslations } from 'next-intl'
import { usePlan } from './plan-context.tsx'

/** What an action is called that closes a factor's gap, and what it is to reach. */
export function useGapTitle(factor: string): { title: string; objective: string; gap: string } {
  const t = useTranslations('plan')
  const steps = useTranslations('ratings')
  const { factors, gaps } = usePlan()
  const gap = gaps.find((known) => known.factor === factor)
  const name = factors.find(({ id }) => id === factor)?.short ?? factor
  const step = (of: 'now' | 'target') => {
    const value = gap?.[of]
    return value ? steps(`steps.${value}`) : '–'
  }
  return {
    title: name,
    objective: gap?.target ? t('gapObjective', { factor: name, target: step('target') }) : '',
    gap: gap ? t('gapWords', { now: step('now'), target: step('target') }) : '',
  }
}
