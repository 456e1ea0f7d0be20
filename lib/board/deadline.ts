import { isOpen, type PlanAction } from './plan.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Days from one day to another, both as YYYY-MM-DD; below 0 when the other lies before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs)

/** For how many days an action should have been done; 0 while there is time, or no end. */
export const daysOverdue = (
  { end, status }: Pick<PlanAction, 'end' | 'status'>,
  today: string,
): number => (end === null || !isOpen({ status }) ? 0 : Math.max(0, daysBetween(end, today)))

/** The actions that are still to be done: first those that end first, last those without an end. */
export const openActions = <Action extends Pick<PlanAction, 'end' | 'status'>>(
  actions: readonly Action[],
): Action[] =>
  actions.filter(isOpen).sort((a, b) => {
    if (a.end === b.end) return 0
    if (a.end === null || b.end === null) return a.end === null ? 1 : -1
    return a.end < b.end ? -1 : 1
  })
