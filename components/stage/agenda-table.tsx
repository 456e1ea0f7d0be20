'use client'

import { useLocale, useTranslations } from 'next-intl'
import { instructionFor, purposeFor, type Step, titleFor } from '#lib/board/agenda.ts'
import { timeIn } from '#lib/i18n/times.ts'
import { useStage } from './use-stage.tsx'

/** An agenda to read and to print: when, what, what people do, and on which page. */
export function AgendaTable({
  steps,
  starts,
  timeZone,
}: {
  steps: readonly Step[]
  starts: ReadonlyMap<string, number>
  timeZone: string
}) {
  const t = useTranslations('sessions')
  const locale = useLocale()
  const { nameOf, step: present } = useStage()
  return (
    <ol className="mt-2 divide-y border-y empty:hidden">
      {steps.map((step) => {
        const told = instructionFor(step, locale)
        const [start, purpose] = [starts.get(step.id), purposeFor(step, locale)]
        return (
          <li
            key={step.id}
            aria-current={present?.id === step.id ? 'step' : undefined}
            className="grid break-inside-avoid gap-x-5 gap-y-1 px-2 py-3 aria-[current]:bg-accent-soft @[36rem]:grid-cols-[5.5rem_minmax(0,1fr)]"
          >
            <p className="tabular-nums">
              <span className="font-semibold" suppressHydrationWarning>
                {start !== undefined && timeIn(start, timeZone, locale)}
              </span>{' '}
              <span className="text-[0.9375rem] text-soft @[36rem]:block">
                {t('minutes', { count: step.minutes })}
              </span>
            </p>
            <div className="min-w-0">
              <h3 className="font-semibold [overflow-wrap:anywhere]">{titleFor(step, locale)}</h3>
              {purpose && <p className="text-soft">{purpose}</p>}
              {told && (
                <p lang={told.language} className="mt-1 whitespace-pre-line">
                  {told.text}
                </p>
              )}
              <p className="mt-1 text-[0.9375rem] text-soft">
                {t(`modes.${step.mode}`)}
                {step.place !== null && nameOf(step.place) && ` · ${nameOf(step.place)}`}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
