'use client'

import { useCallback, useMemo } from 'react'
import type { PassageEvents, ShownPassages } from '#components/richtext/passages.ts'
import type { AnchorOf } from '#lib/board/anchors.ts'
import { useCommenting, useComments } from './comments-context.tsx'

/** What of a note is commented on in threads that are open, and what its editor tells of it. */
export function useNotePassages(factor: string, note: string): ShownPassages & PassageEvents {
  const { store } = useCommenting()
  const threads = useComments((state) => state.threads)
  const current = useComments((state) => state.current)
  const isHere = useCallback(
    ({ on, factor: of, id }: AnchorOf) => on === 'note' && of === factor && id === note,
    [factor, note],
  )
  const passages = useMemo(
    () =>
      threads.flatMap(({ id, anchor, resolved }) => {
        const { start, end, quote } = anchor
        // What is settled is shown in the text only to whoever looks at it.
        if (!isHere(anchor) || start === null || end === null) return []
        return resolved && id !== current ? [] : [{ thread: id, start, end, quote }]
      }),
    [threads, current, isHere],
  )
  const onThread = useCallback(
    (thread: string) => store.change(() => ({ current: thread, about: null })),
    [store],
  )
  const onGone = useCallback(
    (gone: readonly string[]) =>
      store.change((state) => {
        const others = state.gone.filter((id) => {
          const thread = state.threads.find((known) => known.id === id)
          return thread && !isHere(thread.anchor)
        })
        return { gone: [...others, ...gone] }
      }),
    [store, isHere],
  )
  return useMemo(
    () => ({ passages, current, onThread, onGone }),
    [passages, current, onThread, onGone],
  )
}
