import clsx from 'clsx'
import type { PlanAction } from '#lib/board/plan.ts'
import { placeIn, type TimeRange } from '#lib/board/plan-range.ts'

/** What waits for what, as lines from an end to a start. The panel says the same in words. */
export function Dependencies({
  actions,
  range,
}: {
  actions: readonly PlanAction[]
  range: TimeRange
}) {
  const rows = new Map(actions.map((action, row) => [action.id, { ...action, row }]))
  const lines = actions.flatMap((action, row) =>
    action.after.flatMap((id) => {
      const before = rows.get(id)
      const from = before && placeIn(range, before.start, before.end)
      const to = placeIn(range, action.start, action.end)
      if (!from || !to) return []
      const isLate = (before.end ?? before.start ?? '') > (action.start ?? action.end ?? '')
      const [x1, x2] = [from.left + from.width, to.left]
      const [y1, y2] = [before.row + 0.45, row + 0.45]
      return [{ key: `${id} ${action.id}`, isLate, x1, x2, y1, y2 }]
    }),
  )
  if (lines.length === 0) return null
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 100 ${actions.length}`}
      preserveAspectRatio="none"
      className="absolute top-(--head) left-0 w-full overflow-visible"
      style={{ height: `calc(var(--row) * ${actions.length})` }}
    >
      {lines.map(({ key, isLate, x1, x2, y1, y2 }) => (
        <path
          key={key}
          d={`M ${x1} ${y1} H ${Math.max(x1, x2 - 0.4) + (x2 < x1 ? 0.6 : 0)} V ${(y1 + y2) / 2} H ${x2 - 0.5} V ${y2} H ${x2}`}
          fill="none"
          vectorEffect="non-scaling-stroke"
          strokeWidth={1.75}
          strokeDasharray={isLate ? '4 3' : undefined}
          className={clsx(isLate ? 'stroke-bad' : 'stroke-edge')}
        />
      ))}
    </svg>
  )
}
