'use client'

import { type ComponentProps, memo } from 'react'
import type { PlanAction } from '#lib/board/plan.ts'
import { useNear } from '../use-near.ts'
import { ActionRow, rowClass } from './action-row.tsx'

/** What a row says in words: its title, key factors' numbers, status, lead, start and end. */
export type RowWords = readonly [
  title: string,
  factors: string,
  status: string,
  lead: string,
  start: string,
  end: string,
]

/**
 * A row of the table: its words until it is near, then its fields. What it says as words is given
 * to it, so that a row far away costs no more than its cells.
 */
export const TableRow = memo(function TableRow({
  first,
  words,
  editable,
  ...props
}: ComponentProps<typeof ActionRow> & {
  first: boolean
  editable: boolean
  words: (action: PlanAction) => RowWords
}) {
  const [row, near] = useNear<HTMLTableRowElement>(first)
  if (near || props.isOpen) return <ActionRow {...props} />
  const { id } = props.action
  const [title, factors, status, lead, start, end] = words(props.action)
  return (
    <tr ref={row} id={id} data-action={id} className={`${rowClass(editable)} still-row`}>
      {editable && <td />}
      <td className="font-semibold">{title}</td>
      <td className="is-wide">{factors}</td>
      <td>{status}</td>
      <td>{lead}</td>
      <td className="is-wide">{start}</td>
      <td>{end}</td>
    </tr>
  )
})
