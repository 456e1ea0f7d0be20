'use client'

import clsx from 'clsx'
import { useLocale, useTranslations } from 'next-intl'
import { type ComponentProps, memo, type RefObject } from 'react'
import { shortDay } from '#lib/board/plan-days.ts'
import { usePlan } from '../plan-context.tsx'
import { StatusMark } from '../status-mark.tsx'
import { useNear } from '../use-near.ts'
import { ActionRow, narrowClass, rowClass } from './action-row.tsx'

/** A row of the table: its words until it is near, then its fields. */
export const TableRow = memo(function TableRow({
  first,
  ...props
}: ComponentProps<typeof ActionRow> & { first: boolean }) {
  const [row, near] = useNear<HTMLTableRowElement>(first)
  if (near || props.isOpen) return <ActionRow {...props} />
  return <StillRow row={row} action={props.action} />
})

function StillRow({
  row,
  action,
}: Pick<ComponentProps<typeof ActionRow>, 'action'> & {
  row: RefObject<HTMLTableRowElement | null>
}) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { editable, factors, leadName } = usePlan()
  const { id, title, status, start, end } = action
  const numbers = action.factors.map((factor) => factors.find((one) => one.id === factor)?.number)
  const cell = 'px-1.5 py-1.5'
  return (
    <tr
      ref={row}
      id={id}
      data-action={id}
      className={clsx(
        rowClass(editable),
        narrowClass(editable),
        'items-start py-2 [contain-intrinsic-size:auto_3.25rem] [content-visibility:auto]',
      )}
    >
      {editable && <td />}
      <td className={`${cell} font-semibold`}>{title || t('nameless')}</td>
      <td className={`${cell} hidden @[60rem]:block`}>{numbers.join(', ')}</td>
      <td className={`${cell} flex items-center gap-1.5`}>
        <StatusMark of={status} />
        {t(`statuses.${status}`)}
      </td>
      <td className={cell}>{leadName(action)}</td>
      <td className={`${cell} hidden @[60rem]:block`}>{start && shortDay(start, locale)}</td>
      <td className={cell}>{end && shortDay(end, locale)}</td>
      <td />
    </tr>
  )
}
