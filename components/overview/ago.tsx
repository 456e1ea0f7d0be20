import { useLocale } from 'next-intl'
import { longDay } from '#lib/i18n/times.ts'

const minuteMs = 60_000

/** How long ago something was, in words; the day itself once that is more than a week. */
export function Ago({ at, now }: { at: string; now: number }) {
  const locale = useLocale()
  return (
    <time dateTime={at} className="text-soft">
      {inWords(now - Date.parse(at), locale) ?? longDay(new Date(at), locale)}
    </time>
  )
}

function inWords(ms: number, locale: string): string | undefined {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const minutes = Math.floor(ms / minuteMs)
  if (minutes < 1) return format.format(0, 'minute')
  if (minutes < 60) return format.format(-minutes, 'minute')
  if (minutes < 24 * 60) return format.format(-Math.floor(minutes / 60), 'hour')
  const days = Math.floor(minutes / (24 * 60))
  return days <= 7 ? format.format(-days, 'day') : undefined
}
