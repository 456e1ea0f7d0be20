'use client'

import type { Grouping } from '#lib/board/actor-order.ts'
import { GroupName } from './group-name.tsx'
import type { TableRow } from './use-rows.ts'

/** A row that says what the rows below it have in common. */
export function GroupRow({
  row,
  span,
  grouping,
  index,
  top,
  height,
  at,
}: {
  row: Extract<TableRow, { kind: 'group' }>
  span: number
  grouping: Grouping | ''
  index: number
  top: number
  height: number
  at: string | undefined
}) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="absolute left-0 min-w-full border-b bg-paper"
      style={{ top, height }}
    >
      <div
        role="rowheader"
        aria-colspan={span}
        tabIndex={at === undefined ? -1 : 0}
        data-cell={`${row.key} ${at ?? 'name'}`}
        className="sticky left-0 flex h-full w-fit items-end gap-2 px-3 pb-1.5 font-semibold outline-none focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent"
      >
        <GroupName row={row} grouping={grouping} />
      </div>
    </div>
  )
}
