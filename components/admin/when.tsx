'use client'

import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'

/** A moment in the reader's language and, once the page is alive, in their own time. */
export function When({ at, time = true }: { at: string | Date; time?: boolean }) {
  const locale = useLocale()
  const zone = useSyncExternalStore(
    () => () => undefined,
    () => undefined,
    () => 'UTC',
  )
  const date = new Date(at)
  const text = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    ...(time && { timeStyle: 'short' }),
    ...(zone && { timeZone: zone }),
  }).format(date)
  return <time dateTime={date.toISOString()}>{text}</time>
}
