import { limits } from '#lib/limits.ts'
import { isOpen } from './plan.ts'
import { addDays } from './plan-days.ts'
import type { PlanView } from './plan-view.ts'

export const dueKinds = ['overdue', 'soon', 'review'] as const

/** Something of a plan whose day has come or is near. */
export interface Due {
  kind: (typeof dueKinds)[number]
  /** The action that it belongs to. */
  action: string
  title: string
  day: string
}

/** What is overdue, due soon and to be reviewed on a day, each kind by its days. */
export function dueIn(
  { actions, activities }: Pick<PlanView, 'actions' | 'activities'>,
  today: string,
): Due[] {
  const soon = addDays(today, limits.dueSoonDays)
  const open = actions.filter(isOpen)
  const titles = new Map(open.map(({ id, title }) => [id, title]))
  const ends = [
    ...open.map(({ id, title, end }) => ({ action: id, title, day: end })),
    ...activities
      .filter(({ action, done }) => !done && titles.has(action))
      .map(({ action, what, by }) => ({
        action,
        title: `${titles.get(action)}: ${what}`,
        day: by,
      })),
  ]
  const reviews = open.map(({ id, title, review }) => ({ action: id, title, day: review }))
  const found = [
    ...ends.flatMap(({ day, ...rest }): Due[] => {
      if (day === null || day > soon) return []
      return [{ ...rest, day, kind: day < today ? 'overdue' : 'soon' }]
    }),
    ...reviews.flatMap(({ day, ...rest }): Due[] =>
      day === null || day > soon ? [] : [{ ...rest, day, kind: 'review' }],
    ),
  ]
  const place = ({ kind }: Due) => dueKinds.indexOf(kind)
  return found.sort((a, b) => place(a) - place(b) || (a.day < b.day ? -1 : 1))
}
