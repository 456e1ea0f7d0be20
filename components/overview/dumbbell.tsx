import { stepsApart } from '#lib/board/disagreement.ts'
import type { Step } from '#lib/board/scale.ts'
import type { Standing } from '#lib/board/standing.ts'
import { Marker } from './markers.tsx'

/** How far below its upper edge the drawing is. */
const middle = 13

/** The way of one key factor along the scale, drawn; its words stand beside it. */
export function Dumbbell({ standing, scale }: { standing: Standing; scale: readonly Step[] }) {
  const { first, now, target } = standing
  const last = scale.length - 1
  const along = (place: number) => `${(place / last) * 100}%`
  const places = [first, now, target].map((step) => (step === null ? -1 : scale.indexOf(step)))
  const [from, at, to] = places.map((place) => (place < 0 ? undefined : along(place)))
  const drawn = at ? places.filter((place) => place >= 0) : []
  // The scale's own line makes way: a broken line on a full one would look full.
  const bare =
    drawn.length > 0
      ? [
          [0, Math.min(...drawn)],
          [Math.max(...drawn), last],
        ]
      : [[0, last]]
  const isSame = (stepsApart(first, now, scale) ?? 1) === 0
  return (
    <svg aria-hidden="true" width="100%" height={2 * middle} className="block overflow-visible">
      {bare.map(([start = 0, end = last]) => (
        <Stretch
          key={`${start} ${end}`}
          from={along(start)}
          to={along(end)}
          className="stroke-line"
        />
      ))}
      {scale.map((step, place) => (
        <line
          key={step}
          x1={along(place)}
          x2={along(place)}
          y1={middle - 5}
          y2={middle + 5}
          className="stroke-edge"
        />
      ))}
      {at && to && (
        <Stretch
          from={at}
          to={to}
          className="stroke-accent stroke-2 [stroke-dasharray:2_5] [stroke-linecap:round] forced-colors:stroke-[CanvasText]"
        />
      )}
      {from && at && (
        <Stretch
          from={from}
          to={at}
          className="stroke-mentee stroke-4 forced-colors:stroke-[CanvasText]"
        />
      )}
      {from && !isSame && <Marker of="first" x={from} y={middle} />}
      {to && <Marker of="target" x={to} y={middle} />}
      {at && <Marker of="now" x={at} y={middle} />}
    </svg>
  )
}

/** A part of the line, from one place along the width to another. */
function Stretch({ from, to, className }: { from: string; to: string; className: string }) {
  return <line x1={from} x2={to} y1={middle} y2={middle} className={className} />
}
