import type { ReactNode } from 'react'

/** A part of what there is to know about an action; works without a script. */
export function Part({
  name,
  title,
  open = true,
  children,
}: {
  /** By which a link finds it on the page. */
  name: string
  title: ReactNode
  open?: boolean
  children: ReactNode
}) {
  return (
    <details open={open} data-part={name} className="group/part min-w-0 border-t pt-2">
      <summary className="flex min-h-9 list-none items-center justify-between px-1.5 font-semibold [&::-webkit-details-marker]:hidden">
        {title}
        <span aria-hidden="true" className="text-soft group-open/part:rotate-90">
          ›
        </span>
      </summary>
      <div className="grid min-w-0 gap-2 pt-1 pb-2">{children}</div>
    </details>
  )
}
