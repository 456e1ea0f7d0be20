import { createEvent } from 'ics'
import { foldLines } from './fold-lines.ts'
import type { PlannedSession } from './next-session.ts'

/** A calendar file with one session, its times in UTC, so that every calendar shows its own. */
export function sessionCalendar(
  { id, startsAt, minutes, callUrl }: PlannedSession,
  { title, text, link }: { title: string; text: string; link: string },
): string {
  const start = Date.parse(startsAt)
  const { error, value } = createEvent({
    uid: `${id}@compa`,
    productId: 'Compa',
    start,
    startOutputType: 'utc',
    end: start + minutes * 60_000,
    endOutputType: 'utc',
    title,
    description: text,
    url: link,
    ...(callUrl && { location: callUrl }),
  })
  if (!value) throw error ?? new Error('no calendar file was made')
  return foldLines(value)
}
