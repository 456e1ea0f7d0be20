'use client'

import { Maximize } from 'lucide-react'
import { buttonClass } from '#components/ui/button.tsx'

/** Shows one part of the page on the whole screen; Escape leads back. */
export function FullScreenButton({ of, label }: { of: string; label: string }) {
  const show = () => {
    // A browser that does not allow it leaves the page as it is, which shows the same.
    void document
      .getElementById(of)
      ?.requestFullscreen?.()
      .catch(() => undefined)
  }
  return (
    <button type="button" onClick={show} className={buttonClass('plain', 'small')}>
      <Maximize size={16} aria-hidden="true" />
      {label}
    </button>
  )
}
