'use client'

import { usePathname, useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { placeOf } from '#components/board/places.ts'

/** Gives what goes to a page of the board, view and focus alike: the focus comes to its title. */
export function useGoTo(): (place: string) => void {
  const { id } = useBoard()
  const router = useRouter()
  const at = placeOf(usePathname(), id)
  const wanted = useRef<string>(undefined)
  useEffect(() => {
    if (wanted.current !== at) return
    wanted.current = undefined
    focusTitle()
  }, [at])
  return useCallback(
    (place) => {
      wanted.current = place
      router.push(`/boards/${id}${place && `/${place}`}`)
    },
    [id, router],
  )
}

/**
 * Puts the focus on the title of the page, so that reading goes on there; `stays` where only the
 * button that had it is gone, and nothing should move.
 */
export function focusTitle({ stays = false } = {}): void {
  const title = document.querySelector<HTMLElement>('#work h1') ?? document.getElementById('work')
  if (!title) return
  title.tabIndex = -1
  title.focus({ preventScroll: stays })
}
