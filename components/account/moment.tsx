'use client'

import { useLocale } from 'next-intl'
import { useSyncExternalStore } from 'react'

/** A moment as the reader's clock shows it; before the page is alive, its day. */
export function Moment({ at }: { at: string }) {
  const locale = useLocale()
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  const language = locale === 'en' ? 'en-GB' : locale
  const form: Intl.DateTimeFormatOptions = isAlive
    ? { dateStyle: 'long', timeStyle: 'short' }
    : { dateStyle: 'long', timeZone: 'UTC' }
  return <time dateTime={at}>{new Intl.DateTimeFormat(language, form).format(new Date(at))}</time>
}

const never = () => () => {}
