import type { CommentsState } from './comments-store.ts'
import { isBeginning } from './drafts.ts'

type Arriving = Pick<
  CommentsState,
  'threads' | 'pending' | 'drafts' | 'current' | 'begun' | 'about'
>

/**
 * What becomes of words that were on their way once they are seen among the comments: they are shown
 * there alone, and of what they began the reader goes on.
 */
export function arrivals({ threads, pending, drafts, ...at }: Arriving): Partial<CommentsState> {
  const threadOf = (comment: string | undefined) =>
    threads.find(({ comments }) => comments.some(({ id }) => id === comment))?.id
  const seen = pending.filter(({ arrived }) => arrived !== undefined && threadOf(arrived))
  if (seen.length === 0) return { pending }
  const first = seen.find(({ draft }) => isBeginning(draft) && !(draft in drafts))
  const begun = first && threadOf(first.arrived)
  return {
    pending: pending.filter((one) => !seen.includes(one)),
    ...(begun ? { current: begun, begun, about: null } : at),
  }
}
