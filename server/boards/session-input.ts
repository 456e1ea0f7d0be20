import { z } from 'zod'
import { fullAddress } from '#lib/board/links.ts'
import { isTimeZone } from '#lib/i18n/time-zones.ts'
import { momentOf } from '#lib/i18n/zoned-time.ts'
import { limits } from '#lib/limits.ts'
import { day, line } from '#server/input.ts'
import type { SessionInput } from './sessions.ts'

const { least, most } = limits.sessionMinutes

/** The pair's own video call: a web page over https; what was typed without that gets it. */
const callUrl = line(limits.callUrlLength)
  .transform((typed) => (typed === '' ? null : (fullAddress(typed) ?? 'wrong')))
  .refine(
    (address) => address === null || /^https:\/\/[^/@]+(\/|$|\?|#)/i.test(address),
    'call-link-wrong',
  )

/** The fields of the form of a session; their names are those of its inputs. */
export const sessionFields = {
  sessionDate: day,
  sessionTime: line(8).pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time-wrong')),
  sessionMinutes: line(8)
    .pipe(z.string().regex(/^\d{1,4}$/, 'minutes-wrong'))
    .transform(Number)
    .refine((minutes) => minutes >= least && minutes <= most, 'minutes-wrong'),
  sessionZone: line(limits.idLength).pipe(z.string().refine(isTimeZone)),
  callUrl,
}

type Fields = z.output<z.ZodObject<typeof sessionFields>>

/** The form of a session that is planned or changed. */
export const sessionForm = z
  .object(sessionFields)
  .refine(({ sessionDate }) => sessionDate !== null, { path: ['sessionDate'], message: 'required' })
  .refine(isAhead, { path: ['sessionDate'], message: 'session-past' })
  .transform((given) => toSession(given))

/** A session from the fields of its form; undefined without a day. */
export function toSession(given: Fields): SessionInput | undefined {
  if (given.sessionDate === null) return undefined
  return {
    startsAt: momentOf(given.sessionDate, given.sessionTime, given.sessionZone).toISOString(),
    minutes: given.sessionMinutes,
    timeZone: given.sessionZone,
    callUrl: given.callUrl,
  }
}

/** True when the session, if there is one, is not over and not so far away that it is a slip. */
export function isAhead(given: Fields): boolean {
  const { sessionDate, sessionTime, sessionZone } = given
  // This is asked also when a field is wrong in itself, which is then said of that field.
  const isReadable = !Number.isNaN(Date.parse(`${sessionDate}T${sessionTime}:00Z`))
  const session = isReadable && isTimeZone(sessionZone) ? toSession(given) : undefined
  if (!session) return true
  const start = Date.parse(session.startsAt)
  const furthest = new Date()
  furthest.setUTCFullYear(furthest.getUTCFullYear() + limits.yearsAhead)
  return start + session.minutes * 60_000 > Date.now() && start < furthest.getTime()
}
