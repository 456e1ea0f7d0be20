import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from './button.tsx'

/** A button that opens the form of something new; works without JavaScript. */
export function Adding({
  title,
  open,
  children,
}: {
  title: string
  open: boolean
  children: ReactNode
}) {
  return (
    <details open={open} className="group mt-6">
      <summary
        className={`${buttonClass('plain')} list-none [&::-webkit-details-marker]:hidden group-open:mb-5`}
      >
        <Plus size={18} aria-hidden="true" className="group-open:rotate-45" />
        {title}
      </summary>
      {children}
    </details>
  )
}
