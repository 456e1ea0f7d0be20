'use client'

import { useTranslations } from 'next-intl'
import { CameOf } from '#components/trace/came-of.tsx'
import { MakeAction } from '#components/trace/make-action.tsx'
import type { Step } from '#lib/board/scale.ts'
import { isGap } from '#lib/board/standing.ts'
import { type Described, useStepName } from './step-name.ts'

/** The gap between where the mentee is and where it wants to be, and the actions that work on it. */
export function Gap({
  factor,
  now,
  target,
  described,
}: {
  factor: string
  now: Step | null
  target: Step | null
  described: Described
}) {
  const t = useTranslations('ratings')
  const nameOf = useStepName(described)
  const of = { kind: 'gap', factor, id: factor } as const
  const scale = described.map(({ id }) => id)
  const isOpen = now !== null && target !== null && isGap({ now, target }, scale)
  return (
    <section
      aria-label={t('gap.title')}
      data-rating="gap"
      className="mt-8 grid gap-3 border-t pt-6"
    >
      <div>
        <h2 className="text-lg font-semibold">{t('gap.title')}</h2>
        <p className="text-soft">
          {isOpen ? t('gap.between', { now: nameOf(now), target: nameOf(target) }) : t('gap.none')}
        </p>
      </div>
      <CameOf of={of} />
      {isOpen && <MakeAction of={of} label={t('gap.make')} />}
    </section>
  )
}
