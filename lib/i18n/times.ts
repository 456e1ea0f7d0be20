/** English readers in Europe write days before months. */
const europe = (locale: string) => (locale === 'en' ? 'en-GB' : locale)

/** A day in words in the reader's language; in UTC unless another time zone is given. */
export const longDay = (time: Date, locale: string, timeZone = 'UTC'): string =>
  new Intl.DateTimeFormat(europe(locale), { dateStyle: 'long', timeZone }).format(time)

/** From when to when something lasts, where, in the reader's language. */
export interface Span {
  /** The day, with its weekday. */
  day: string
  /** From and to, for example 10:00–12:00. */
  hours: string
  /** The time zone as people call it, for example Central European Standard Time. */
  zone: string
}

/** Says when something begins and ends as its time zone has it, in the reader's language. */
export function spanIn(startsAt: string, minutes: number, timeZone: string, locale: string): Span {
  const start = new Date(startsAt)
  const end = new Date(start.getTime() + minutes * 60_000)
  const tag = europe(locale)
  return {
    day: new Intl.DateTimeFormat(tag, { dateStyle: 'full', timeZone }).format(start),
    hours: new Intl.DateTimeFormat(tag, { timeStyle: 'short', timeZone }).formatRange(start, end),
    zone: zoneName(timeZone, locale, start),
  }
}

/** What a time zone is called at a moment, in the reader's language. */
export function zoneName(timeZone: string, locale: string, at: Date): string {
  const format = new Intl.DateTimeFormat(europe(locale), { timeZone, timeZoneName: 'long' })
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
}

/** A time of day as clocks in a time zone show it, for example 10:15. `at` in ms since 1970. */
export const timeIn = (at: number, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(europe(locale), { timeStyle: 'short', timeZone }).format(new Date(at))
