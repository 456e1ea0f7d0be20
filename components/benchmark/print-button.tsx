'use client'

import { Printer } from 'lucide-react'
import { buttonClass } from '#components/ui/button.tsx'

/** Prints the page. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" onClick={() => window.print()} className={buttonClass('plain', 'small')}>
      <Printer size={16} aria-hidden="true" />
      {label}
    </button>
  )
}
