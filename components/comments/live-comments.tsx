'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useAnnounce } from '#components/board/announcer.tsx'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom } from '#components/board/use-room.ts'
import { mentionsOf, openCounts, readThreads, type Thread } from '#lib/board/threads.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { arrivals } from './arrivals.ts'
import { useCommenting } from './comments-context.tsx'
import { readMentions } from './read-mentions.ts'

const none: Thread[] = []

/** Keeps the comments' state what everybody sees, and says what was said to this reader. */
export default function LiveComments() {
  const { id, key, me } = useBoard()
  const { store } = useCommenting()
  const connection = useRoom(roomName({ board: id, section: 'comments' }), { beside: true })
  const ready = useReady(connection)
  const threads = useLive(ready ? connection?.doc : undefined, readThreads, none)
  useEffect(() => {
    if (!ready) return
    const read = readMentions.of(key, me.id)
    store.change((state) => ({
      ready: true,
      threads,
      counts: openCounts(threads),
      unread: mentionsOf(threads, me.id).filter((mention) => !read.has(mention)),
      ...arrivals({ ...state, threads }),
    }))
  }, [ready, threads, store, key, me.id])
  useNews(ready ? threads : undefined)
  return null
}

/** Says that somebody spoke to this reader or answered in a thread that they are in; nothing else. */
function useNews(threads: readonly Thread[] | undefined): void {
  const t = useTranslations('comments')
  const announce = useAnnounce()
  const { me } = useBoard()
  const before = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    if (!threads) return
    const known = before.current
    before.current = new Set(threads.flatMap(({ comments }) => comments.map(({ id }) => id)))
    // What was there when the reader came is shown on the page.
    if (!known) return
    for (const { comments } of threads) {
      const isIn = comments.some(({ author }) => author === me.id)
      for (const { id, author, name, mentions } of comments) {
        if (known.has(id) || author === me.id) continue
        if (mentions.includes(me.id)) announce(t('news.mentioned', { name }))
        else if (isIn) announce(t('news.answered', { name }))
      }
    }
  }, [threads, announce, t, me.id])
}
