const day = 24 * 60 * 60 * 1000

/**
 * The moment at which clocks in a time zone show a day (YYYY-MM-DD) and a time (HH:MM). Of two such
 * moments, when the clocks go back, the first; a time that is left out when they go forward is taken
 * as if they had not yet, which is an hour later on them.
 */
export function momentOf(date: string, time: string, timeZone: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`)
  const offset = (at: number) => wallClock(at, timeZone) - at
  const before = wall - offset(wall - day)
  const after = wall - offset(wall + day)
  const [first] = [before, after].filter((at) => at + offset(at) === wall).sort((a, b) => a - b)
  return new Date(first ?? before)
}

/** The day and the time that clocks in a time zone show at a moment. */
export function clockAt(at: Date, timeZone: string): { date: string; time: string } {
  const [date = '', time = ''] = new Date(wallClock(at.getTime(), timeZone))
    .toISOString()
    .split(/[T.]/)
  return { date, time: time.slice(0, 5) }
}

/** What clocks in a time zone show, as if it were UTC; in ms since 1970, whole seconds. */
function wallClock(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute, second } = parts
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}
