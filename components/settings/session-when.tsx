'use client'

import { useLocale, useTranslations } from 'next-intl'
import { spanIn } from '#lib/i18n/times.ts'
import { useBrowserZone } from './session-fields.tsx'

/** When a session is: as its time zone has it, and as the reader's own clock will show it. */
export function SessionWhen({
  startsAt,
  minutes,
  timeZone,
}: {
  startsAt: string
  minutes: number
  timeZone: string
}) {
  const t = useTranslations('boards')
  const locale = useLocale()
  const here = useBrowserZone()
  const { day, hours, zone } = spanIn(startsAt, minutes, timeZone, locale)
  const own = here === undefined ? undefined : spanIn(startsAt, minutes, here, locale)
  const isElsewhere = own && (own.hours !== hours || own.day !== day)
  return (
    <span suppressHydrationWarning>
      <time dateTime={startsAt} className="font-semibold" suppressHydrationWarning>
        {day}, {hours}
      </time>{' '}
      <span className="text-soft" suppressHydrationWarning>
        {zone}
        {isElsewhere &&
          ` · ${t('yourTime', { hours: own.day === day ? own.hours : `${own.day}, ${own.hours}` })}`}
      </span>
    </span>
  )
}
