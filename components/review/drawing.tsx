import type { Paint, Drawing as Picture, Shape } from '#lib/report/drawing.ts'
import { keyed } from './keyed.ts'

const colours: Record<Paint, string> = {
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  paper: 'var(--paper)',
  accent: 'var(--accent)',
  mentor: 'var(--mentor)',
  mentee: 'var(--mentee)',
  tint: 'var(--accent-soft)',
}

/** A picture of a report on a page, in the reader's colours. What it shows stands beside it in words. */
export function Drawing({ drawing }: { drawing: Picture }) {
  const { width, height, shapes, alt } = drawing
  return (
    <div className="overflow-x-auto">
      <svg
        role="img"
        aria-label={alt}
        viewBox={`0 0 ${width} ${height}`}
        className="w-full min-w-[24rem] max-w-3xl font-sans"
      >
        {keyed(shapes).map(({ place, item }) => (
          <Drawn key={place} shape={item} />
        ))}
      </svg>
    </div>
  )
}

function Drawn({ shape }: { shape: Shape }) {
  const look = {
    fill: 'fill' in shape && shape.fill ? colours[shape.fill] : 'none',
    stroke: 'stroke' in shape && shape.stroke ? colours[shape.stroke] : 'none',
    strokeWidth: 'width' in shape ? (shape.width ?? 1) : 1,
  }
  switch (shape.kind) {
    case 'line': {
      const { from, to, paint, width = 1, dashed } = shape
      return (
        <line
          x1={from[0]}
          y1={from[1]}
          x2={to[0]}
          y2={to[1]}
          stroke={colours[paint]}
          strokeWidth={width}
          strokeDasharray={dashed ? '3 3' : undefined}
        />
      )
    }
    case 'rect': {
      const { at, size, radius } = shape
      return <rect x={at[0]} y={at[1]} width={size[0]} height={size[1]} rx={radius} {...look} />
    }
    case 'circle':
      return <circle cx={shape.at[0]} cy={shape.at[1]} r={shape.radius} {...look} />
    case 'polygon':
      return <polygon points={shape.points.map((point) => point.join(',')).join(' ')} {...look} />
    case 'text': {
      const { at, text, size, paint, anchor, bold } = shape
      return (
        <text
          x={at[0]}
          y={at[1]}
          fontSize={size}
          textAnchor={anchor ?? 'start'}
          fontWeight={bold ? 600 : 400}
          fill={colours[paint]}
        >
          {text}
        </text>
      )
    }
  }
}
