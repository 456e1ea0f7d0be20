import { useTranslations } from 'next-intl'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import type { Step } from '#lib/board/scale.ts'

/** The described steps of one factor, in the reader's language. */
export type Described = KeyFactor['steps']

/** What a step is called: by the benchmark where it has names of its own. */
export function useStepName(described: Described): (step: Step) => string {
  const t = useTranslations('ratings')
  return (step) => described.find(({ id }) => id === step)?.name ?? t(`steps.${step}`)
}
