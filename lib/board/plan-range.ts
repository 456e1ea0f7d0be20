import { type Activity, type PlanAction, type PlanHead, planDays } from './plan.ts'
import { dayNumber, dayOf } from './plan-days.ts'

/** The days that a timeline shows, whole months; `days` is how many they are. */
export interface TimeRange {
  from: string
  to: string
  days: number
}

/** The months in which anything of a plan happens, and today's; a day that cannot be meant is left out. */
export function timeRange(
  head: PlanHead,
  actions: readonly Pick<PlanAction, 'start' | 'end'>[],
  activities: readonly Pick<Activity, 'start' | 'by'>[],
  today: string,
): TimeRange {
  const named = [
    ...[head.from, head.to],
    ...actions.flatMap(({ start, end }) => [start, end]),
    ...activities.flatMap(({ start, by }) => [start, by]),
  ]
  const known = named.filter((day) => day !== null && day >= planDays.first && day <= planDays.last)
  let [first, last] = [today, today]
  for (const day of known) {
    if (day !== null && day < first) first = day
    if (day !== null && day > last) last = day
  }
  const from = `${first.slice(0, 7)}-01`
  const to = lastOfMonth(last)
  return { from, to, days: dayNumber(to) - dayNumber(from) + 1 }
}

/** The last day of the month of a day. */
function lastOfMonth(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const next =
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return dayOf(dayNumber(next) - 1)
}

/** From where to where something lies in a range, in percent of it; undefined without a day. */
export function placeIn(
  range: TimeRange,
  start: string | null,
  end: string | null,
): { left: number; width: number } | undefined {
  const [first, last] = [start ?? end, end ?? start]
  if (first === null || last === null) return undefined
  const [from, to] = first <= last ? [first, last] : [last, first]
  const left = percent(range, dayNumber(from) - dayNumber(range.from))
  const right = percent(range, dayNumber(to) - dayNumber(range.from) + 1)
  return { left, width: Math.max(right - left, 0) }
}

const percent = ({ days }: TimeRange, at: number) => Math.min(100, Math.max(0, (at / days) * 100))
