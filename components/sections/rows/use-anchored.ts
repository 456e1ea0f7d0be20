'use client'

import { useEffect, useState } from 'react'

/**
 * The id behind the # of the page's address: the record that a link led here for. It is brought
 * into sight as soon as it is there.
 */
export function useAnchored(ids: ReadonlySet<string>): string | undefined {
  const [anchored, setAnchored] = useState<string>()
  useEffect(() => {
    const look = () => setAnchored(decodeURIComponent(location.hash.slice(1)) || undefined)
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  const isThere = anchored !== undefined && ids.has(anchored)
  useEffect(() => {
    if (isThere) document.getElementById(anchored)?.scrollIntoView({ block: 'center' })
  }, [isThere, anchored])
  return isThere ? anchored : undefined
}
