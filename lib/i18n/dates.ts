/** A day as readers in Europe write it, in the reader's language; the day is the one in UTC. */
export const longDay = (iso: string, locale: string): string =>
  new Intl.DateTimeFormat(european(locale), { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(iso),
  )

/** A day and a time of day where the clocks of that zone hang, in the reader's language. */
export const dayAndTime = (iso: string, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(european(locale), {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(iso))

const european = (locale: string) => (locale === 'en' ? 'en-GB' : locale)
