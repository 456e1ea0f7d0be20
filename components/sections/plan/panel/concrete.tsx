'use client'

import clsx from 'clsx'
import { Check, Circle } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { Activity, PlanAction } from '#lib/board/plan.ts'
import { concreteness, concreteParts } from '#lib/board/plan-checks.ts'
import { usePlan } from '../plan-context.tsx'

const partOf = { what: 'what', who: 'who', when: 'when', measured: 'measure' } as const

/** The four questions that make an action concrete. They ask; they hinder nobody. */
export function Concrete({
  action,
  activities,
}: {
  action: PlanAction
  activities: readonly Activity[]
}) {
  const t = useTranslations('plan')
  const { editable } = usePlan()
  const said = concreteness(action, activities)
  const open = concreteParts.filter((part) => !said[part])
  const [next] = open
  const go = (part: (typeof concreteParts)[number]) => {
    const place = document.querySelector<HTMLDetailsElement>(`[data-part="${partOf[part]}"]`)
    if (!place) return
    place.open = true
    place.scrollIntoView({ block: 'nearest' })
    place.querySelector<HTMLElement>('textarea, input, button, select')?.focus()
  }
  return (
    <section aria-label={t('concrete.title')} className="px-1.5">
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {concreteParts.map((part) => {
          const Icon = said[part] ? Check : Circle
          return (
            <li key={part}>
              <button
                type="button"
                onClick={() => go(part)}
                className={clsx(
                  'inline-flex min-h-7 items-center gap-1.5 rounded-md text-[0.9375rem] hover:underline',
                  said[part] ? 'text-ok' : 'text-soft',
                )}
              >
                <Icon size={15} aria-hidden="true" />
                {t(`concrete.parts.${part}`)}
                <span className="sr-only">
                  {said[part] ? t('concrete.isSaid') : t('concrete.isOpen')}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
      {next && editable && (
        <p className="text-[0.9375rem] text-soft">{t(`concrete.ask.${next}`)}</p>
      )}
    </section>
  )
}
