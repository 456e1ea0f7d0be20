import { createHash } from 'node:crypto'
import { createEvents, type EventAttributes } from 'ics'
import type { Composing } from '#lib/report/composing.ts'
import { fieldName, fieldText, isDay, textOf } from '#lib/report/fields.ts'
import type { RecordModel } from '#lib/report/version-model.ts'
import { foldLines } from '#server/boards/fold-lines.ts'

/** The actions of a version that have an end, as whole days in a calendar. */
export function toIcs(composing: Composing): string {
  const events = composing.model.plan.actions.flatMap((action) => eventOf(composing, action))
  if (events.length === 0) return emptyCalendar
  const { error, value } = createEvents(events)
  if (error || !value) throw error ?? new Error('no calendar was made')
  return foldLines(value)
}

/** What a calendar without any entry looks like; the library makes none. */
const emptyCalendar = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:compa', 'END:VCALENDAR', ''].join(
  '\r\n',
)

function eventOf(composing: Composing, action: RecordModel): EventAttributes[] {
  const end = textOf(action, 'end')
  if (!isDay(end)) return []
  const [year = 0, month = 1, day = 1] = end.split('-').map(Number)
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  const lead = fieldText(composing, 'plan', 'lead', action.lead)
  const lines = [
    lead && `${fieldName(composing, 'plan', 'lead')}: ${lead}`,
    textOf(action, 'objective'),
  ]
  return [
    {
      title: textOf(action, 'title') || composing.words.getTranslations('report')('nameless'),
      start: [year, month, day],
      end: [next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()],
      description: lines.filter((line) => line !== '').join('\n'),
      uid: `${createHash('sha256').update(action.id).digest('hex').slice(0, 24)}@compa`,
      productId: 'compa',
      busyStatus: 'FREE',
    },
  ]
}
