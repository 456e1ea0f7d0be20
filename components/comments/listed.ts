import { anchorKey, isAnchorAt } from '#lib/board/anchors.ts'
import { isMentioned, type Thread } from '#lib/board/threads.ts'
import type { About, Filter } from './comments-store.ts'

/** What is listed first on a page: what is about it, or where it is about nothing, all that is open. */
export const suits = (at: string): Filter => (/^(factors\/|actors|plan)/.test(at) ? 'page' : 'open')

/** The threads that a reader wants to see: the open ones first, each time the newest first. */
export function listed(
  threads: readonly Thread[],
  { filter, at, me, about }: { filter: Filter; at: string; me: string; about: About | null },
): Thread[] {
  const isListed = (thread: Thread): boolean => {
    if (about) return anchorKey(thread.anchor) === anchorKey(about.anchor)
    switch (filter) {
      case 'page':
        return isAnchorAt(thread.anchor, at)
      case 'open':
        return thread.resolved === null
      case 'all':
        return true
      case 'mine':
        return isMentioned(thread, me)
    }
  }
  const newest = threads.filter(isListed).toReversed()
  return [
    ...newest.filter(({ resolved }) => resolved === null),
    ...newest.filter(({ resolved }) => resolved !== null),
  ]
}
