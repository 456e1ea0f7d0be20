'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { dayNumber, dayOf, spansOf } from '#lib/board/plan-days.ts'
import { placeIn, type TimeRange } from '#lib/board/plan-range.ts'

/** The months or quarters over a timeline, with the lines between them. */
export function TimeHead({ range, scale }: { range: TimeRange; scale: 'months' | 'quarters' }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const spans = useMemo(() => {
    const tag = locale === 'en' ? 'en-GB' : locale
    const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' })
    const name = (first: string) => {
      if (scale === 'months') return month.format(new Date(`${first}T00:00:00Z`))
      return t('timeline.quarter', { number: Math.ceil(Number(first.slice(5, 7)) / 3) })
    }
    return spansOf(range.from, range.to, scale === 'months' ? 1 : 3).map(({ first, next }) => {
      const from = first < range.from ? range.from : first
      const last = dayOf(dayNumber(next) - 1)
      const to = last > range.to ? range.to : last
      return { first, name: name(first), place: placeIn(range, from, to) }
    })
  }, [range, scale, locale, t])
  return (
    <>
      <div className="sticky left-0 z-20 h-(--head) border-r border-b bg-sheet" />
      <div aria-hidden="true" className="relative h-(--head) border-b">
        {spans.map(({ first, name, place }, index) => (
          <div
            key={first}
            // On paper there is no room for each month's year.
            data-year={index === 0 || first.slice(5, 7) === '01' || undefined}
            className="time-name absolute inset-y-0 overflow-hidden border-r px-1.5 pt-5 text-[0.8125rem] whitespace-nowrap text-soft"
            style={{ left: `${place?.left}%`, width: `${place?.width}%` }}
          >
            {name} <span className="time-year">{first.slice(0, 4)}</span>
          </div>
        ))}
      </div>
      <div
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-0 left-36 sm:left-60"
      >
        {spans.map(({ first, place }) => (
          <div
            key={first}
            className="absolute inset-y-0 border-r opacity-60"
            style={{ left: `${place?.left}%`, width: `${place?.width}%` }}
          />
        ))}
      </div>
    </>
  )
}
