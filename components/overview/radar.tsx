import { useTranslations } from 'next-intl'
import { radar } from '#lib/board/radar.ts'
import type { Step } from '#lib/board/scale.ts'
import type { Standing } from '#lib/board/standing.ts'
import { Marker } from './markers.tsx'

const radius = 122

const lines = {
  first: 'stroke-soft [stroke-dasharray:1_4] [stroke-linecap:round]',
  now: 'stroke-mentee fill-mentee/12 forced-colors:stroke-[CanvasText]',
  target: 'stroke-accent [stroke-dasharray:7_4] forced-colors:stroke-[CanvasText]',
} as const

/** All factors at once: the same values as the list and the table beside it, as a shape. */
export function Radar({
  factors,
  standings,
  scale,
}: {
  factors: readonly { id: string; number: number; short: string }[]
  standings: readonly Standing[]
  scale: readonly Step[]
}) {
  const t = useTranslations('overview')
  // Two factors make a line and no shape.
  if (factors.length < 3) return null
  const web = radar(factors.length, scale, radius)
  const layers = (['first', 'target', 'now'] as const)
    .map((of) => ({ of, steps: standings.map((standing) => standing[of]) }))
    .filter(({ steps }) => steps.some((step) => step !== null))
  return (
    <svg
      role="img"
      aria-label={t('standing.radar')}
      viewBox="-220 -172 440 320"
      className="w-full max-w-[30rem]"
    >
      {web.rings.map((ring) => (
        <path key={ring} d={ring} className="fill-none stroke-line" />
      ))}
      {factors.map(({ id }, axis) => {
        const [x, y] = web.at(axis, radius)
        return <line key={id} x2={x} y2={y} className="stroke-line" />
      })}
      {layers.map(({ of, steps }) => (
        <g key={of}>
          <path d={web.path(steps)} strokeWidth={2} fill="none" className={lines[of]} />
          {web.points(steps).map(
            (point, axis) =>
              // biome-ignore lint/suspicious/noArrayIndexKey: an axis is its place
              point && <Marker key={axis} of={of} x={point[0]} y={point[1]} />,
          )}
        </g>
      ))}
      {factors.map((factor, axis) => (
        <AxisName key={factor.id} {...factor} at={web.at(axis, radius + 16)} />
      ))}
    </svg>
  )
}

/** A factor's name at the end of its axis, in lines that are short enough to stand there. */
function AxisName({
  number,
  short,
  at: [x, y],
}: {
  number: number
  short: string
  at: readonly [number, number]
}) {
  const parts = wrapped(`${number} ${short}`, 15)
  const side = Math.abs(x) < 20 ? 'middle' : x > 0 ? 'start' : 'end'
  const lift = y < -90 ? parts.length - 1 : y > 60 ? -0.7 : (parts.length - 1) / 2
  return (
    <text x={x} y={y} textAnchor={side} className="fill-ink text-[13px]">
      {parts.map((part, line) => (
        <tspan key={part} x={x} dy={line === 0 ? `${0.32 - lift * 1.15}em` : '1.15em'}>
          {part}
        </tspan>
      ))}
    </text>
  )
}

/** Words in lines of about so many letters. */
function wrapped(text: string, letters: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.pop()
    if (last === undefined) lines.push(word)
    else if (`${last} ${word}`.length > letters) lines.push(last, word)
    else lines.push(`${last} ${word}`)
  }
  return lines
}
