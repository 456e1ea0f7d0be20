'use client'

import './timeline.css'
import { equalityDeep } from 'lib0/function'
import { Printer } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import { Tool } from '#components/ui/tool.tsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { shortDay } from '#lib/board/plan-days.ts'
import { placeIn, type TimeRange, timeRange } from '#lib/board/plan-range.ts'
import { actionOf } from '#lib/board/plan-view.ts'
import { AddAction } from '../add-action.tsx'
import { usePlan, usePlanView } from '../plan-context.tsx'
import { useGathered } from '../use-gathered.ts'
import { useHeld, useTellHeld } from '../use-held.ts'
import { nearAtFirst } from '../use-near.ts'
import { useQuery } from '../use-query.ts'
import { useShown } from '../use-shown.ts'
import { useToday } from '../use-today.ts'
import { DatesDialog } from './dates-dialog.tsx'
import { Dependencies } from './dependencies.tsx'
import { TimeHead } from './time-head.tsx'
import { TimelineRow } from './timeline-row.tsx'

/** Pixels of a day: a month or a quarter is then about as wide as its name needs. */
const pixels = { months: 4, quarters: 1.4 } as const

/** The same range until it is another one: each of some hundred rows is placed by it. */
function useSteady(range: TimeRange): TimeRange {
  const last = useRef(range)
  if (!equalityDeep(last.current, range)) last.current = range
  return last.current
}

/** The plan on a scale of time: bars to drag and to resize, with what each waits for. */
export function PlanTimeline() {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { editable } = usePlan()
  const { head, actions, activities } = usePlanView()
  const { open } = useQuery()
  const shown = useShown()
  const today = useToday()
  const scroll = useRef<HTMLElement>(null)
  const [scale, setScale] = useState<keyof typeof pixels>('months')
  const [asking, setAsking] = useState<PlanAction>()
  const range = useSteady(timeRange(head, actions, activities, today))
  const own = useGathered(activities, actionOf)
  const [held, tell] = [useHeld(), useTellHeld()]
  const width = range.days * pixels[scale]
  const now = placeIn(range, today, today)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the scale is chosen
  useEffect(() => {
    // Today, with a little of what was before.
    const place = scroll.current
    if (place) place.scrollLeft = ((now?.left ?? 0) / 100) * width - 120
  }, [scale])
  return (
    <section aria-label={t('views.timeline')} className="print-wide mt-4">
      <div className="no-print flex flex-wrap items-center justify-between gap-3">
        <fieldset className="flex gap-1">
          <legend className="sr-only">{t('timeline.scale')}</legend>
          {(['months', 'quarters'] as const).map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={scale === value}
              onClick={() => setScale(value)}
              className={`${buttonClass('plain', 'small')} aria-pressed:border-accent aria-pressed:bg-accent-soft`}
            >
              {t(`timeline.${value}`)}
            </button>
          ))}
        </fieldset>
        <Tool icon={Printer} onClick={() => print()}>
          {t('timeline.print')}
        </Tool>
      </div>
      {shown.length > 0 && (
        <section
          ref={scroll}
          aria-label={t('timeline.scroll')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
          tabIndex={0}
          className="timeline-scroll relative mt-3 overflow-x-auto rounded-lg border bg-sheet"
        >
          <div
            className="timeline-track relative grid grid-cols-[9rem_minmax(0,1fr)] sm:grid-cols-[15rem_minmax(0,1fr)]"
            style={{ '--timeline': `${width}px` } as CSSProperties}
          >
            <TimeHead range={range} scale={scale} />
            <ul className="col-span-2 grid grid-cols-subgrid">
              {shown.map((action, place) => (
                <TimelineRow
                  key={action.id}
                  action={action}
                  activities={own.get(action.id)}
                  range={range}
                  isOpen={open === action.id}
                  first={place < nearAtFirst}
                  held={held.get(action.id)}
                  onAsk={setAsking}
                  onHold={tell}
                />
              ))}
            </ul>
            <div className="pointer-events-none absolute inset-y-0 right-0 left-36 sm:left-60">
              {now && (
                <div
                  className="absolute inset-y-0 border-l-2 border-mentee"
                  style={{ left: `${now.left + now.width / 2}%` }}
                >
                  <span className="absolute top-0.5 left-1 rounded bg-sheet px-1 text-[0.75rem] font-semibold whitespace-nowrap text-mentee">
                    {t('timeline.today', { day: shortDay(today, locale) })}
                  </span>
                </div>
              )}
              <Dependencies actions={shown} range={range} />
            </div>
          </div>
        </section>
      )}
      {editable && (
        <>
          <p className="no-print mt-2 max-w-2xl text-[0.9375rem] text-soft">{t('timeline.how')}</p>
          <AddAction />
        </>
      )}
      <DatesDialog action={asking} onClose={() => setAsking(undefined)} />
    </section>
  )
}
