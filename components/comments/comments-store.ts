import type { Anchor } from '#lib/board/comments.ts'
import type { Thread } from '#lib/board/threads.ts'

/** What a new thread is going to be about, and what that is called. */
export interface About {
  anchor: Anchor
  name: string
}

/** Words that are on their way, or have arrived and are not seen among the comments yet. */
export interface Pending {
  /** The draft that they come from. */
  draft: string
  text: string
  at: string
  /** The id under which the server has them now. */
  arrived?: string
}

/** Which threads are listed: those of this page, all, the open ones, those that speak to the reader. */
export const filters = ['page', 'open', 'all', 'mine'] as const

export type Filter = (typeof filters)[number]

/** What a board's comments are at this moment, and what the reader does with them. */
export interface CommentsState {
  /** True once the threads are there. */
  ready: boolean
  threads: readonly Thread[]
  /** Open threads by `anchorKey`. */
  counts: Record<string, number>
  /** The comments that speak to the reader and have not been shown yet, by id. */
  unread: readonly string[]
  pending: readonly Pending[]
  /** Words that were not sent yet, by what they answer. */
  drafts: Record<string, string>
  /** Why words were not sent, by their draft. */
  problems: Record<string, string>
  /** The thread that the reader is at. */
  current: string | null
  about: About | null
  /** The thread that the reader has just begun: it takes the focus. */
  begun: string | null
  /** Threads whose words are no longer in their note, as far as that can be seen. */
  gone: readonly string[]
  /** The thread whose place the reader asked to see: they go on there. */
  asked: string | null
  /** Which threads are listed; null: what suits the page. */
  filter: Filter | null
  tab: 'page' | 'comments'
  /** True while the sheet is open on a narrow page. */
  sheet: boolean
  /** How many panels with a text of their own the page shows. */
  pagePanels: number
  /** Counts up each time that the reader wants to write: the field is focused. */
  wanted: number
}

/** Where the state of a board's comments is kept: whoever listens hears of each change. */
export interface CommentsStore {
  now(): CommentsState
  /** As the page was made: what comes to life late begins with the same. */
  first: CommentsState
  change(next: (state: CommentsState) => Partial<CommentsState>): void
  subscribe(listener: () => void): () => void
}

/** A store that knows only how many threads are open on each thing. */
export function commentsStore(counts: Record<string, number>): CommentsStore {
  const listeners = new Set<() => void>()
  const first: CommentsState = {
    ready: false,
    threads: [],
    counts,
    unread: [],
    pending: [],
    drafts: {},
    problems: {},
    current: null,
    about: null,
    begun: null,
    gone: [],
    asked: null,
    filter: null,
    tab: 'page',
    sheet: false,
    pagePanels: 0,
    wanted: 0,
  }
  let state = first
  return {
    now: () => state,
    first,
    change: (next) => {
      state = { ...state, ...next(state) }
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A record without one of its keys. */
export function without<Value>(all: Record<string, Value>, key: string): Record<string, Value> {
  const { [key]: _, ...rest } = all
  return rest
}
