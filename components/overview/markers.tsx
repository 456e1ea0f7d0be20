/**
 * The three moments of a rating, told apart by their form and not by their colour: an open ring for
 * the first rating, a full circle for now, a ring with a point for the target.
 */
export function Marker({
  of,
  x,
  y,
}: {
  of: 'first' | 'now' | 'target'
  /** Where its middle is: a number, or a part of the width. */
  x: number | string
  y: number | string
}) {
  const at = { cx: x, cy: y }
  if (of === 'first') {
    return <circle {...at} r={5.5} className="fill-paper stroke-soft" strokeWidth={2} />
  }
  if (of === 'now') {
    return (
      <circle
        {...at}
        r={6.5}
        className="fill-mentee stroke-paper forced-colors:fill-[CanvasText]"
      />
    )
  }
  return (
    <>
      <circle
        {...at}
        r={9}
        strokeWidth={2}
        className="fill-none stroke-accent forced-colors:stroke-[CanvasText]"
      />
      <circle {...at} r={2.5} className="fill-accent forced-colors:fill-[CanvasText]" />
    </>
  )
}

/** A marker as it stands in a line of text. */
export function MarkerKey({ of }: { of: 'first' | 'now' | 'target' }) {
  return (
    <svg aria-hidden="true" width={20} height={20} className="shrink-0">
      <Marker of={of} x={10} y={10} />
    </svg>
  )
}
