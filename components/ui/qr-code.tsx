import clsx from 'clsx'
import { encode } from 'uqr'

/** Modules of white around the code, without which many cameras do not find it. */
const quiet = 4

/** A QR code that is dark on white in every look, as cameras want it. */
export function QrCode({
  text,
  label,
  className,
}: {
  text: string
  /** What it is, for those who do not see it. */
  label: string
  className?: string
}) {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const side = size + 2 * quiet
  const path = data
    .flatMap((row, y) =>
      row.map((isDark, x) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')),
    )
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      className={clsx('forced-color-adjust-none', className)}
    >
      <rect width={side} height={side} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  )
}
