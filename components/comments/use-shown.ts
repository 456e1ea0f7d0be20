'use client'

import { type RefObject, useEffect } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import type { Thread } from '#lib/board/threads.ts'
import { useCommenting, useComments } from './comments-context.tsx'
import { readMentions } from './read-mentions.ts'

/** Takes what a thread says to the reader for read as soon as it has come into sight. */
export function useShown(card: RefObject<HTMLElement | null>, thread: Thread): void {
  const { key, me } = useBoard()
  const { store } = useCommenting()
  const unread = useComments((state) => state.unread)
  useEffect(() => {
    const ids = thread.comments.map(({ id }) => id).filter((id) => unread.includes(id))
    if (!card.current || ids.length === 0) return
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      readMentions.add(key, me.id, ids)
      store.change((state) => ({ unread: state.unread.filter((id) => !ids.includes(id)) }))
    })
    watch.observe(card.current)
    return () => watch.disconnect()
  }, [card, thread, unread, store, key, me.id])
}
