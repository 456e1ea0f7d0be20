'use client'

import dynamic from 'next/dynamic'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { SidePanel } from '#components/board/side-panel.tsx'
import type { FactorName } from '#components/trace/sources.tsx'
import {
  type BoardMember,
  type CommentDeeds,
  CommentsContext,
  useComments,
} from './comments-context.tsx'
import { commentsStore } from './comments-store.ts'
import { rememberDrafts } from './drafts.ts'
import { ShownPlace } from './shown-place.tsx'

// With it comes Yjs: on the server a second copy of it would stand beside the first.
const LiveComments = dynamic(() => import('./live-comments.tsx'), { ssr: false })

/** Lets every page of a board be commented on, and shows the comments beside it. */
export function CommentsFrame({
  counts,
  members,
  factors,
  deeds,
  open,
  children,
}: {
  /** How many threads are open on each thing, as the page was made. */
  counts: Record<string, number>
  members: readonly BoardMember[]
  factors: readonly FactorName[]
  deeds: CommentDeeds
  /** False on a board that may only be read. */
  open: boolean
  children: ReactNode
}) {
  const [store] = useState(() => commentsStore(counts))
  const { rooms, key, me } = useBoard()
  useEffect(() => rememberDrafts(store, key, me.id), [store, key, me.id])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the actions of a board stay the same
  const commenting = useMemo(
    () => ({ store, members, factors, deeds, open }),
    [store, members, factors, open],
  )
  return (
    <CommentsContext value={commenting}>
      {rooms && <LiveComments />}
      <ShownPlace />
      {children}
      <WithoutText />
    </CommentsContext>
  )
}

/** The panel of a page that has no text of its own beside it. */
function WithoutText() {
  const isAlone = useComments(({ pagePanels }) => pagePanels === 0)
  return isAlone && <SidePanel />
}
