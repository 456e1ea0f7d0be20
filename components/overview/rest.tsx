import type { ReactNode } from 'react'
import { Unfold } from '#components/ui/unfold.tsx'

/** A list of which the first lines stand there, and the others can be opened. */
export function Rest({
  items,
  shown,
  more,
}: {
  items: readonly ReactNode[]
  /** How many stand there at once. */
  shown: number
  /** What opens the others. */
  more: (count: number) => string
}) {
  // A single line more takes no more room than the words that would open it.
  const first = items.length === shown + 1 ? items.length : shown
  const others = items.slice(first)
  return (
    <>
      <ul className="grid py-1.5">{items.slice(0, first)}</ul>
      {others.length > 0 && (
        <Unfold title={more(others.length)}>
          <ul className="-mt-3 grid">{others}</ul>
        </Unfold>
      )}
    </>
  )
}
