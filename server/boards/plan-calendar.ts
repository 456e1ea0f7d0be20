import { createEvents, type EventAttributes } from 'ics'
import { isOpen } from '#lib/board/plan.ts'
import { addDays } from '#lib/board/plan-days.ts'
import type { PlanView } from '#lib/board/plan-view.ts'
import { foldLines } from './fold-lines.ts'
import type { Session } from './sessions.ts'

/** What a calendar says of a plan's days, in its reader's language. */
export interface CalendarWords {
  due: (title: string) => string
  begins: (title: string) => string
  review: (title: string) => string
  session: string
  nameless: string
}

/** What is to be in a calendar of one board. */
export interface CalendarBoard {
  /** What the board is called, and where it is. */
  name: string
  link: string
  view: Pick<PlanView, 'actions' | 'activities'>
  sessions: readonly Session[]
}

/** The days of a board: its sessions, and what is still to be done on which day of its plan. */
export function boardEvents(board: CalendarBoard, words: CalendarWords): EventAttributes[] {
  const { name, link, view, sessions } = board
  const whole = (uid: string, day: string, title: string, action: string): EventAttributes => ({
    uid: `${uid}@compa`,
    productId: 'Compa',
    title,
    description: name,
    url: `${link}/plan?action=${action}`,
    // Whole days: the same in every time zone.
    start: partsOf(day),
    end: partsOf(addDays(day, 1)),
    transp: 'TRANSPARENT',
  })
  const open = view.actions.filter(isOpen)
  const ofPlan = open.flatMap(({ id, title: given, start, end, review }) => {
    const title = given || words.nameless
    return [
      start && whole(`${id}-start`, start, words.begins(title), id),
      end && whole(`${id}-end`, end, words.due(title), id),
      review && whole(`${id}-review`, review, words.review(title), id),
    ]
  })
  const ids = new Set(open.map(({ id }) => id))
  const ofActivities = view.activities.map(
    ({ id, action, what, by, done }) =>
      !done && by && ids.has(action) && whole(`${id}-by`, by, words.due(what), action),
  )
  return [
    ...sessions.map((session) => sessionEvent(session, `${words.session}: ${name}`, link)),
    ...ofPlan,
    ...ofActivities,
  ].filter((event): event is EventAttributes => typeof event === 'object' && event !== null)
}

function sessionEvent(
  { id, startsAt, minutes, callUrl }: Session,
  title: string,
  url: string,
): EventAttributes {
  const start = Date.parse(startsAt)
  return {
    uid: `${id}@compa`,
    productId: 'Compa',
    title,
    url,
    start,
    end: start + minutes * 60_000,
    startOutputType: 'utc',
    endOutputType: 'utc',
    ...(callUrl && { location: callUrl }),
  }
}

const partsOf = (day: string): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return [year, month, date]
}

/** A calendar file of these days (RFC 5545). */
export function calendarOf(events: EventAttributes[], calName: string): string {
  if (events.length === 0) {
    const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:Compa', 'END:VCALENDAR']
    return `${lines.join('\r\n')}\r\n`
  }
  const { error, value } = createEvents(events, { calName, productId: 'Compa' })
  if (!value) throw error ?? new Error('no calendar file was made')
  return foldLines(value)
}
