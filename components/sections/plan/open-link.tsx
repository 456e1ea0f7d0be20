'use client'

import type { MouseEvent, ReactNode } from 'react'
import { usePlan } from './plan-context.tsx'

/**
 * Opens all about an action. A link: it leads there without a script too, and what holds it can be
 * dragged by it, which browsers do not let a button be.
 */
export function OpenLink({
  id,
  isOpen,
  label,
  title,
  className,
  children,
}: {
  id: string
  isOpen: boolean
  /** Its name, where its content is none. */
  label?: string
  title?: string
  className: string
  children: ReactNode
}) {
  const { show } = usePlan()
  const open = (event: MouseEvent) => {
    // Another tab or window is the browser's business.
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    show(id)
  }
  return (
    <a
      href={`?action=${id}`}
      draggable={false}
      onClick={open}
      aria-label={label}
      aria-expanded={isOpen}
      title={title}
      className={`no-underline ${className}`}
    >
      {children}
    </a>
  )
}
