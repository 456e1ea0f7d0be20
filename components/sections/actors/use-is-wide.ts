'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'

/** From which width on views are drawn as tables; below they are lists. */
const wide = '(min-width: 768px)'

/** Undefined until the page knows how wide it is: both are there then, and styles show one of them. */
export function useIsWide(): boolean | undefined {
  const [known, setKnown] = useState(false)
  useEffect(() => setKnown(true), [])
  const isWide = useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(wide)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(wide).matches,
    () => true,
  )
  return known ? isWide : undefined
}
