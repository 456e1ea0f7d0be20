const msPerDay = 24 * 60 * 60 * 1000

/** The days since 1970 of a day (YYYY-MM-DD), which has no time zone. */
export const dayNumber = (day: string): number =>
  Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay)

/** The day of a number of days since 1970. */
export const dayOf = (number: number): string =>
  new Date(number * msPerDay).toISOString().slice(0, 10)

/** The day so many days after another one, or before it. */
export const addDays = (day: string, days: number): string => dayOf(dayNumber(day) + days)

/** The day that it is where this runs: in a browser, where its reader is. */
export function today(now = new Date()): string {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** True for a day that there is, written YYYY-MM-DD: not for the 30th of February. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && dayOf(time / msPerDay) === text
}

/** One month or quarter of a scale of time: its first day, and the first day after it. */
export interface Span {
  first: string
  next: string
}

/** The months or quarters (`months`: 1 or 3) that together cover all days from one to another. */
export function spansOf(from: string, to: string, months: 1 | 3): Span[] {
  const [year, month] = from.split('-').map(Number)
  let at = (year ?? 0) * 12 + (month ?? 1) - 1
  at -= at % months
  const first = (count: number) => {
    const pad = String((count % 12) + 1).padStart(2, '0')
    return `${String(Math.floor(count / 12)).padStart(4, '0')}-${pad}-01`
  }
  const spans: Span[] = []
  while (first(at) <= to && spans.length < 1200) {
    spans.push({ first: first(at), next: first(at + months) })
    at += months
  }
  return spans
}

const european = (locale: string) => (locale === 'en' ? 'en-GB' : locale)

/** A day as readers of a language write it in a table. */
export const shortDay = (day: string, locale: string): string =>
  format(locale).format(new Date(`${day}T00:00:00Z`))

const formats = new Map<string, Intl.DateTimeFormat>()
function format(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat(european(locale), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  })
  formats.set(locale, made)
  return made
}
