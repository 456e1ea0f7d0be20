'use client'

import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { buttonClass } from './button.tsx'

/** A small action beside what it is about. */
export function Tool({
  icon: Icon,
  onClick,
  children,
}: {
  icon: LucideIcon
  onClick: () => void
  children: ReactNode
}) {
  return (
    <button type="button" onClick={onClick} className={buttonClass('quiet', 'small')}>
      <Icon size={16} aria-hidden="true" />
      {children}
    </button>
  )
}
