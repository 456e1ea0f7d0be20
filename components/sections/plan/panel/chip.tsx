import clsx from 'clsx'
import { X } from 'lucide-react'
import { Mark } from '#components/ui/mark.tsx'
import type { Delegation } from '#lib/access/access.ts'

/** Something named among others, which can be taken out again. */
export function Chip({
  name,
  city,
  isGone = false,
  remove,
  onRemove,
}: {
  name: string
  city?: Delegation | undefined
  /** True for what is no longer where it was named. */
  isGone?: boolean
  /** The name of the button that takes it out. */
  remove: string
  onRemove: (() => void) | undefined
}) {
  return (
    <li
      className={clsx(
        'inline-flex min-h-8 max-w-full items-center gap-2 rounded-full border bg-sheet pl-3',
        onRemove ? 'pr-1' : 'pr-3',
        isGone && 'border-dashed border-bad text-bad italic',
      )}
    >
      {city && <Mark of={city} small />}
      <span className="truncate">{name}</span>
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={remove}
          className="grid size-6 place-items-center rounded-full text-soft hover:bg-accent-soft hover:text-ink"
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
    </li>
  )
}
