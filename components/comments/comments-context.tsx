'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { FactorName } from '#components/trace/sources.tsx'
import type { FormOutcome } from '#components/ui/form.tsx'
import type { Membership } from '#lib/access/access.ts'
import { type CommentsState, type CommentsStore, commentsStore } from './comments-store.ts'

/** A member of the board: who can be spoken to. */
export interface BoardMember extends Membership {
  id: string
  name: string
}

/** What can be done with comments: server actions of this board. */
export interface CommentDeeds {
  begin(form: FormData): Promise<FormOutcome>
  reply(thread: string, form: FormData): Promise<FormOutcome>
  change(comment: string, form: FormData): Promise<FormOutcome>
  remove(comment: string): Promise<FormOutcome>
  resolve(thread: string): Promise<FormOutcome>
  reopen(thread: string): Promise<FormOutcome>
}

interface CommentsContext {
  store: CommentsStore
  deeds: CommentDeeds | undefined
  members: readonly BoardMember[]
  /** The benchmark's key factors in the reader's language. */
  factors: readonly FactorName[]
  /** False where nobody may comment any more. */
  open: boolean
}

/** Outside of a board nothing is commented on. */
const nowhere: CommentsContext = {
  store: commentsStore({}),
  deeds: undefined,
  members: [],
  factors: [],
  open: false,
}

export const CommentsContext = createContext<CommentsContext>(nowhere)

/** The board's comments, and what can be done with them. */
export const useCommenting = (): CommentsContext => useContext(CommentsContext)

/** Something of the comments' state; `pick` must give the same while nothing changed. */
export function useComments<Value>(pick: (state: CommentsState) => Value): Value {
  const { store } = useCommenting()
  return useSyncExternalStore(
    store.subscribe,
    () => pick(store.now()),
    () => pick(store.first),
  )
}
