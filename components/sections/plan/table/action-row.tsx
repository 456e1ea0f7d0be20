'use client'

import clsx from 'clsx'
import { PanelRightOpen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { Choice } from '#components/sections/rows/choice.tsx'
import { Words } from '#components/sections/rows/words.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import {
  actionStatuses,
  endsTooEarly,
  isOpen as isUndone,
  type PlanAction,
} from '#lib/board/plan.ts'
import { today } from '#lib/board/plan-days.ts'
import { ActionMenu } from '../action-menu.tsx'
import { DayField } from '../fields/day-field.tsx'
import { LeadField } from '../fields/lead-field.tsx'
import { OpenLink } from '../open-link.tsx'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'

/** How the cells of a row stand; `table.css` says it. */
export const rowClass = (editable: boolean) => (editable ? 'plan-row is-written' : 'plan-row')

/** One action as a row of the table. */
export const ActionRow = memo(function ActionRow({
  action,
  ticked,
  isOpen,
  up,
  down,
  isOrdered,
  onTick,
}: {
  action: PlanAction
  ticked: boolean
  /** True for the action in the panel. */
  isOpen: boolean
  up: string | null | undefined
  down: string | null | undefined
  /** True while the rows stand in the order that people gave, which can be changed. */
  isOrdered: boolean
  onTick: (id: string, ticked: boolean) => void
}) {
  const t = useTranslations('plan')
  const { editable, factors, patch, setStatus } = usePlan()
  const { id, title, status, start, end } = action
  const name = title || t('nameless')
  const isLate = isUndone(action) && end !== null && end < today()
  return (
    <tr id={id} data-action={id} className={clsx(rowClass(editable), isOpen && 'bg-accent-soft')}>
      {editable && (
        <td>
          <input
            type="checkbox"
            aria-label={t('bulk.one', { title: name })}
            checked={ticked}
            onChange={({ target }) => onTick(id, target.checked)}
            className="m-2 size-5 accent-[var(--accent)]"
          />
        </td>
      )}
      <td className="min-w-0 font-semibold @max-[44rem]:@[32rem]:col-span-2">
        <Words
          text={title}
          label={t('fields.title')}
          prompt={t('nameless')}
          editable={editable}
          onChange={(next) => patch(id, { title: next })}
        />
      </td>
      <td className="is-wide px-1.5 py-1.5 tabular-nums">
        {action.factors.map((factor, index) => {
          const known = factors.find((one) => one.id === factor)
          return (
            <span key={factor} title={known?.short}>
              {index > 0 && ', '}
              {known?.number ?? '?'}
              <span className="sr-only"> {known?.short}</span>
            </span>
          )
        })}
      </td>
      <td
        className={clsx(
          'order-1 flex min-w-0 items-center gap-1.5 pl-1.5 @[44rem]:order-none @[44rem]:col-start-auto',
          editable && 'col-start-2',
        )}
      >
        <StatusMark of={status} />
        <Choice
          label={t('fields.status')}
          value={status}
          choices={actionStatuses.map((value) => ({ value, label: t(`statuses.${value}`) }))}
          editable={editable}
          onChoose={(value) => value && value !== status && setStatus([id], value)}
        />
      </td>
      <td
        className={clsx(
          'order-2 min-w-0 @max-[32rem]:col-span-2 @[32rem]:order-1 @[44rem]:order-none',
          editable && '@max-[32rem]:col-start-2',
        )}
      >
        <LeadField action={action} />
      </td>
      <td className="is-wide">
        <DayField
          label={t('fields.start')}
          day={start}
          editable={editable}
          onChange={(day) => patch(id, { start: day })}
        />
      </td>
      <td className="order-1 @[44rem]:order-none">
        <DayField
          label={t('fields.end')}
          day={end}
          editable={editable}
          wrong={endsTooEarly(action) || isLate}
          onChange={(day) => patch(id, { end: day })}
        />
      </td>
      <td className="flex justify-end">
        <OpenLink
          id={id}
          isOpen={isOpen}
          label={t('open', { title: name })}
          title={t('openShort')}
          className={buttonClass('quiet', 'icon')}
        >
          <PanelRightOpen size={18} aria-hidden="true" />
        </OpenLink>
        {editable && <ActionMenu action={action} up={up} down={down} isOrdered={isOrdered} />}
      </td>
    </tr>
  )
})
