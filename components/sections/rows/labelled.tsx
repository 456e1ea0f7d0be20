import clsx from 'clsx'
import type { ReactNode } from 'react'

/** A field of a row with its name over it. */
export function Labelled({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <div className={clsx('grid min-w-0 content-start', className)}>
      <span aria-hidden="true" className="px-1.5 text-[0.8125rem] text-soft">
        {label}
      </span>
      {children}
    </div>
  )
}
