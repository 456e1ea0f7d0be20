import type { Doc } from 'yjs'
import { anchorKey } from './anchors.ts'
import { type Anchor, type Comment, comments } from './comments.ts'

/** A conversation about one thing: its comments, the oldest first. */
export interface Thread {
  id: string
  anchor: Anchor
  at: string
  resolved: { by: string; at: string } | null
  comments: readonly Comment[]
}

/** Reads the threads off the document, the oldest first; one without a comment is none. */
export function readThreads(doc: Doc): Thread[] {
  const face = comments.on(doc)
  const byThread = new Map<string, Comment[]>()
  for (const comment of face.comments.list()) {
    const known = byThread.get(comment.thread)
    if (known) known.push(comment)
    else byThread.set(comment.thread, [comment])
  }
  return face.threads
    .list()
    .map((thread) => ({ ...thread, comments: (byThread.get(thread.id) ?? []).toSorted(earlier) }))
    .filter((thread) => thread.comments.length > 0)
    .toSorted(earlier)
}

/** How many threads are open on each thing, by `anchorKey`. */
export function openCounts(threads: readonly Thread[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { anchor, resolved } of threads) {
    if (resolved) continue
    const key = anchorKey(anchor)
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

/** True when somebody is spoken to in an open thread. */
export const isMentioned = ({ comments: said, resolved }: Thread, user: string): boolean =>
  resolved === null && said.some(({ mentions }) => mentions.includes(user))

/** The ids of the comments in open threads that speak to somebody. */
export const mentionsOf = (threads: readonly Thread[], user: string): string[] =>
  threads
    .filter(({ resolved }) => resolved === null)
    .flatMap((thread) => thread.comments)
    .filter(({ mentions, author }) => mentions.includes(user) && author !== user)
    .map(({ id }) => id)

/** By time, and for those of one moment by id, so that everybody sees the same order. */
const earlier = (a: { at: string; id: string }, b: { at: string; id: string }) => {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : 1
}
