import { stepsApart } from '#lib/board/disagreement.ts'
import type { Step } from '#lib/board/scale.ts'
import type { Standing } from '#lib/board/standing.ts'
import { Marker } from './markers.tsx'

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
    <svg aria-hidden="true" width="100%" height={26} className="block overflow-visible">
      {bare.map(([start = 0, end = last]) => (
        <line
          key={`${start} ${end}`}
          x1={along(start)}
          x2={along(end)}
          y1={13}
          y2={13}
          className="stroke-line"
          strokeWidth={1}
        />
      ))}
      {scale.map((step, place) => (
        <line
          key={step}
          x1={along(place)}
          x2={along(place)}
          y1={8}
          y2={18}
          className="stroke-edge"
          strokeWidth={1}
        />
      ))}
      {at && to && (
        <line
          x1={at}
          x2={to}
          y1={13}
          y2={13}
          strokeWidth={2}
          strokeDasharray="2 5"
          strokeLinecap="round"
          className="stroke-accent forced-colors:stroke-[CanvasText]"
        />
      )}
      {from && at && (
        <line
          x1={from}
          x2={at}
          y1={13}
          y2={13}
          strokeWidth={4}
          className="stroke-mentee forced-colors:stroke-[CanvasText]"
        />
      )}
      {from && !isSame && <Marker of="first" x={from} y={13} />}
      {to && <Marker of="target" x={to} y={13} />}
      {at && <Marker of="now" x={at} y={13} />}
    </svg>
  )
}
