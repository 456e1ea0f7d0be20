/** The corners of what is in sight, in the units of the network. */
export interface Sight {
  left: number
  top: number
  right: number
  bottom: number
}

/** The two ends of a line. */
export interface Ends {
  x1: number
  y1: number
  x2: number
  y2: number
}

/**
 * The part of a line that is in sight, or undefined where none is. Where the line is dashed it
 * begins whole dashes before that, so that they stay where they are however the view is moved.
 */
export function visibleLine(
  { x1, y1, x2, y2 }: Ends,
  { left, top, right, bottom }: Sight,
  /** How long it takes until the dashes repeat; 0 for a line without. */
  dashes = 0,
): Ends | undefined {
  const [dx, dy] = [x2 - x1, y2 - y1]
  let [from, to] = [0, 1]
  // Liang and Barsky: against each edge the line comes in, goes out, or runs beside it.
  for (const [towards, away] of [
    [-dx, x1 - left],
    [dx, right - x1],
    [-dy, y1 - top],
    [dy, bottom - y1],
  ] as const) {
    if (towards === 0) {
      if (away < 0) return undefined
    } else if (towards < 0) from = Math.max(from, away / towards)
    else to = Math.min(to, away / towards)
  }
  if (from > to) return undefined
  const length = Math.hypot(dx, dy)
  if (dashes > 0 && length > 0) {
    from = (Math.floor((from * length) / dashes) * dashes) / length
  }
  return { x1: x1 + from * dx, y1: y1 + from * dy, x2: x1 + to * dx, y2: y1 + to * dy }
}
