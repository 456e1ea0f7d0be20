'use client'

import { type RefObject, useEffect, useMemo, useState } from 'react'

/**
 * The page's colours as a canvas takes them, by their tokens; they change with the reader's theme.
 * A token may stand for one of two colours, which only a styled element resolves.
 */
export function useColours(within: RefObject<HTMLElement | null>): (token: string) => string {
  const [theme, setTheme] = useState(0)
  useEffect(() => {
    const changed = () => setTheme((count) => count + 1)
    const seen = new MutationObserver(changed)
    seen.observe(document.documentElement, { attributes: true })
    const queries = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)'].map((query) =>
      window.matchMedia(query),
    )
    for (const query of queries) query.addEventListener('change', changed)
    return () => {
      seen.disconnect()
      for (const query of queries) query.removeEventListener('change', changed)
    }
  }, [])
  return useMemo(() => {
    const known = new Map<string, string>()
    // Read again after each change of the theme.
    void theme
    return (token) => {
      const found = known.get(token)
      if (found !== undefined || !within.current) return found ?? '#888'
      const probe = document.createElement('span')
      probe.style.color = `var(${token})`
      within.current.append(probe)
      const { color } = getComputedStyle(probe)
      probe.remove()
      known.set(token, color)
      return color
    }
  }, [theme, within])
}
