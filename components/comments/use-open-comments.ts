'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useFrame } from '#components/board/board-frame.tsx'
import { useCommenting } from './comments-context.tsx'
import type { CommentsState } from './comments-store.ts'

/** Wide enough for the panel to stand beside the work. */
const wide = '(min-width: 80rem)'

/** True on a page that is wide enough, once that is known. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(wide)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => window.matchMedia(wide).matches,
    () => false,
  )

/** Opens the comments beside the work, or over it on a narrow page, and shows something there. */
export function useOpenComments(): (
  show?: (state: CommentsState) => Partial<CommentsState>,
) => void {
  const { store } = useCommenting()
  const { setPanelOpen } = useFrame()
  return useCallback(
    (show) => {
      setPanelOpen(true)
      const sheet = !window.matchMedia(wide).matches
      store.change((state) => ({ tab: 'comments', sheet, ...show?.(state) }))
    },
    [store, setPanelOpen],
  )
}
