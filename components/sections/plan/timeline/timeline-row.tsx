'use client'

import clsx from 'clsx'
import { CalendarPlus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { memo } from 'react'
import { buttonClass } from '#components/ui/button.tsx'
import type { HeldAction } from '#lib/board/held-action.ts'
import type { Activity, PlanAction } from '#lib/board/plan.ts'
import { shortDay } from '#lib/board/plan-days.ts'
import { placeIn, type TimeRange } from '#lib/board/plan-range.ts'
import { OpenLink } from '../open-link.tsx'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'
import type { Held } from '../use-held.ts'
import { useNear } from '../use-near.ts'
import { TimelineBar } from './timeline-bar.tsx'

interface Props {
  action: PlanAction
  activities?: readonly Activity[] | undefined
  range: TimeRange
  isOpen: boolean
  held: Held | undefined
  onAsk: (action: PlanAction) => void
  onHold: (held: HeldAction | null) => void
}

const rowClass = 'col-span-2 grid h-(--row) grid-cols-subgrid border-b last:border-b-0'

/** A row of the timeline: until it is near, no more than its name and where its bar will be. */
export const TimelineRow = memo(function TimelineRow({
  first,
  ...props
}: Props & {
  /** True for one at the top. */
  first: boolean
}) {
  const [row, near] = useNear<HTMLLIElement>(first)
  if (near || props.isOpen || props.held) return <NearRow {...props} />
  const { id, title, start, end } = props.action
  const place = placeIn(props.range, start, end)
  return (
    <li ref={row} data-action={id} className={rowClass}>
      <div className="sticky left-0 z-20 truncate border-r bg-sheet px-2 py-2 text-[0.9375rem]">
        {title}
      </div>
      <div className="relative">
        {place && (
          <span
            className="absolute top-1.5 h-6 min-w-3 rounded-md border-2 border-edge bg-paper"
            style={{ left: `${place.left}%`, width: `${place.width}%` }}
          />
        )}
      </div>
    </li>
  )
})

/** One action on the timeline: its name, its bar, and its activities below the bar. */
function NearRow({ action, activities = [], range, isOpen, held, onAsk, onHold }: Props) {
  const t = useTranslations('plan')
  const form = useTranslations('form')
  const locale = useLocale()
  const { editable } = usePlan()
  const { id, title, status, start, end } = action
  const name = title || t('nameless')
  const place = placeIn(range, start, end)
  return (
    <li data-action={id} className={clsx(rowClass, isOpen && 'bg-accent-soft')}>
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
          className="min-w-0 truncate text-left text-[0.9375rem] leading-8 hover:underline"
        >
          {name}
        </OpenLink>
      </div>
      <div className="relative">
        {place && (
          <TimelineBar
            action={action}
            place={place}
            range={range}
            held={held}
            onAsk={onAsk}
            onHold={onHold}
          />
        )}
        {!place && editable && (
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
        {activities.map(({ id: activity, what, start: from, by, done }) => {
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
}
