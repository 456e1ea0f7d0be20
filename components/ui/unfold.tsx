import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

/** A line that opens what is below it; works without JavaScript. */
export function Unfold({
  title,
  open = false,
  children,
}: {
  title: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group/unfold min-w-0">
      <summary className="flex min-h-9 w-fit list-none items-center gap-1.5 font-semibold text-accent hover:underline [&::-webkit-details-marker]:hidden">
        <ChevronRight
          size={18}
          aria-hidden="true"
          className="shrink-0 group-open/unfold:rotate-90"
        />
        <span>{title}</span>
      </summary>
      <div className="grid gap-5 pt-3 pb-2">{children}</div>
    </details>
  )
}
