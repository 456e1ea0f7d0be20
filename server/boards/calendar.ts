import { createEvent } from 'ics'
import { limits } from '#lib/limits.ts'
import type { Session } from './sessions.ts'

/** What a calendar shows of a session. */
export interface CalendarEntry extends Session {
  title: string
  description: string
}

/** A session as a calendar file (RFC 5545), with its times in UTC. Each session keeps its UID. */
export function calendarFile({ id, title, description, ...session }: CalendarEntry): string {
  const start = Date.parse(session.startsAt)
  const { error, value } = createEvent({
    uid: `${id}@compa`,
    productId: '-//Compa//Compa//EN',
    title,
    description,
    start,
    end: start + session.minutes * 60_000,
    startInputType: 'utc',
    startOutputType: 'utc',
    status: 'CONFIRMED',
    ...(session.callUrl && { location: session.callUrl, url: session.callUrl }),
  })
  if (error || !value) throw error ?? new Error('no calendar file')
  return folded(value)
}

/** Folds lines by octets, as the standard has it; the library counts characters. */
function folded(file: string): string {
  const lines = file.replaceAll(/\r\n[\t ]/g, '').split('\r\n')
  return lines.map(foldLine).join('\r\n')
}

function foldLine(line: string): string {
  let [out, octets] = ['', 0]
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > limits.calendarLineOctets) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += size
  }
  return out
}
