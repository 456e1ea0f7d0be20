'use client'

import { line } from 'd3-shape'
import { useLocale, useTranslations } from 'next-intl'
import type { PlanAction, Reading } from '#lib/board/plan.ts'
import { dayNumber, shortDay } from '#lib/board/plan-days.ts'
import { numberIn } from '#lib/i18n/numbers.ts'

const [width, height, edge] = [380, 120, 14]

/** An indicator's readings from its baseline to its target; the list below holds the figures. */
export function IndicatorChart({
  action,
  readings,
}: {
  action: PlanAction
  readings: readonly Reading[]
}) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { baseline, targetValue, start, end } = action
  if (readings.length === 0) return null
  const values = [
    ...readings.map(({ value }) => value),
    ...[baseline, targetValue].filter((value) => value !== null),
  ]
  const days = [...readings.map(({ on }) => on), ...[start, end].filter((day) => day !== null)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const [first, last] = [Math.min(...days.map(dayNumber)), Math.max(...days.map(dayNumber))]
  const x = (day: string) =>
    edge + ((dayNumber(day) - first) / Math.max(1, last - first)) * (width - 2 * edge)
  const y = (value: number) =>
    height - edge - ((value - low) / (high - low || 1)) * (height - 2 * edge)
  const path =
    line<Reading>(
      ({ on }) => x(on),
      ({ value }) => y(value),
    )(readings) ?? ''
  const latest = readings.at(-1)
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('readings.chart', {
        day: latest ? shortDay(latest.on, locale) : '',
        value: latest ? numberIn(latest.value, locale) : '',
        target: targetValue === null ? '–' : numberIn(targetValue, locale),
      })}
      className="w-full px-1.5"
    >
      {baseline !== null && (
        <Level at={y(baseline)} name={t('fields.baseline')} className="stroke-line" />
      )}
      {targetValue !== null && (
        <Level
          at={y(targetValue)}
          name={t('fields.targetValue')}
          className="stroke-accent"
          dashed
        />
      )}
      <path d={path} fill="none" strokeWidth={2} className="stroke-mentee" />
      {readings.map(({ id, on, value }) => (
        <circle key={id} cx={x(on)} cy={y(value)} r={4} className="fill-mentee stroke-sheet" />
      ))}
    </svg>
  )
}

function Level({
  at,
  name,
  className,
  dashed = false,
}: {
  at: number
  name: string
  className: string
  dashed?: boolean
}) {
  return (
    <>
      <line
        x1={0}
        x2={width}
        y1={at}
        y2={at}
        strokeWidth={1.5}
        strokeDasharray={dashed ? '5 4' : undefined}
        className={className}
      />
      <text x={2} y={at < 16 ? at + 12 : at - 4} fontSize={11} className="fill-soft">
        {name}
      </text>
    </>
  )
}
