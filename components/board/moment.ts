/** A day and a time of day as readers in Europe write them, in the reader's language. */
export const moment = (time: Date, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(time)
