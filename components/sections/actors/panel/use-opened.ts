'use client'

import { useCallback, useEffect, useState } from 'react'
import type { Actor } from '#lib/board/actors.ts'

/** The actor that is open beside the view, and the part of it that was asked for. */
export interface Opened {
  id: string
  part: 'relations' | undefined
}

/**
 * Which actor is open: the one behind the # of the address, so that links from elsewhere lead to it
 * and the address of one can be passed on.
 */
export function useOpened(list: readonly Actor[]) {
  const [opened, setOpened] = useState<Opened>()
  useEffect(() => {
    const look = () => {
      const id = decodeURIComponent(window.location.hash.slice(1))
      if (id && id !== 'work') setOpened({ id, part: undefined })
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [])
  const open = useCallback((id: string, part?: 'relations') => {
    setOpened({ id, part })
    window.history.replaceState(null, '', `#${encodeURIComponent(id)}`)
  }, [])
  const close = useCallback(() => {
    setOpened(undefined)
    const { pathname, search } = window.location
    window.history.replaceState(null, '', pathname + search)
  }, [])
  const isThere = opened !== undefined && list.some(({ id }) => id === opened.id)
  return { opened: isThere ? opened : undefined, open, close }
}
