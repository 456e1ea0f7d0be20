'use client'

import clsx from 'clsx'
import { CalendarPlus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import type { Activity, PlanAction } from '#lib/board/plan.ts'
import { shortDay } from '#lib/board/plan-days.ts'
import { placeIn, type TimeRange } from '#lib/board/plan-range.ts'
import { OpenLink } from '../open-link.tsx'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'
import { useNear } from '../use-near.ts'
import { TimelineBar } from './timeline-bar.tsx'

/** One action on the timeline: its name, its bar, and its activities below the bar. */
export const TimelineRow = memo(function TimelineRow({
  action,
  activities = [],
  range,
  isOpen,
  first,
  onAsk,
}: {
  action: PlanAction
  activities?: readonly Activity[] | undefined
  range: TimeRange
  isOpen: boolean
  /** True for one at the top. */
  first: boolean
  onAsk: (action: PlanAction) => void
}) {
  const t = useTranslations('plan')
  const form = useTranslations('form')
  const locale = useLocale()
  const { editable } = usePlan()
  const { id, title, status, start, end } = action
  const name = title || t('nameless')
  const place = placeIn(range, start, end)
  const [row, near] = useNear<HTMLLIElement>(first)
  return (
    <li
      ref={row}
      data-action={id}
      className={clsx(
        'col-span-2 grid h-(--row) grid-cols-subgrid border-b last:border-b-0',
        isOpen && 'bg-accent-soft',
      )}
    >
      <div
        className={clsx(
          'sticky left-0 z-20 flex min-w-0 items-center gap-1.5 border-r px-2',
          isOpen ? 'bg-accent-soft' : 'bg-sheet',
        )}
      >
        <StatusMark of={status} size={15} />
        <OpenLink
          id={id}
          isOpen={isOpen}
          title={name}
          className="min-h-8 min-w-0 truncate text-left text-[0.9375rem] hover:underline"
        >
          {name}
        </OpenLink>
      </div>
      <div className="relative">
        {near && place && <TimelineBar action={action} place={place} range={range} onAsk={onAsk} />}
        {near && !place && editable && (
          <button
            type="button"
            aria-label={form('about', { label: t('timeline.setDates'), of: name })}
            onClick={() => onAsk(action)}
            className={`${buttonClass('quiet', 'small')} no-print sticky left-40 m-1 sm:left-64`}
          >
            <CalendarPlus size={15} aria-hidden="true" />
            {t('timeline.setDates')}
          </button>
        )}
        {!near && place && (
          <span
            className="absolute top-1.5 h-6 min-w-3 rounded-md border-2 border-edge bg-paper"
            style={{ left: `${place.left}%`, width: `${place.width}%` }}
          />
        )}
        {(near ? activities : []).map(({ id: activity, what, start: from, by, done }) => {
          const at = placeIn(range, from, by)
          return (
            at && (
              <span
                key={activity}
                title={[what, by && shortDay(by, locale)].filter(Boolean).join(' · ')}
                className={clsx(
                  'absolute bottom-1 h-1.5 min-w-1.5 rounded-full',
                  done ? 'bg-ok' : 'bg-edge',
                )}
                style={{ left: `${at.left}%`, width: `${at.width}%` }}
              />
            )
          )
        })}
      </div>
    </li>
  )
})
