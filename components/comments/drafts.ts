import { anchorKey } from '#lib/board/anchors.ts'
import type { Anchor } from '#lib/board/comments.ts'
import { type CommentsStore, without } from './comments-store.ts'

const start = 'comments/draft/'

/** Under what the words are kept that begin a thread on something. */
export const draftOn = (anchor: Anchor): string => `new ${anchorKey(anchor)} ${anchor.start ?? ''}`

/** True for words that begin a thread. */
export const isBeginning = (draft: string): boolean => draft.startsWith('new ')

/** Keeps words that are not sent yet, until this tab of the browser is closed. */
export function keepDraft(store: CommentsStore, draft: string, text: string): void {
  store.change(({ drafts, problems }) => ({
    drafts: text === '' ? without(drafts, draft) : { ...drafts, [draft]: text },
    problems: without(problems, draft),
  }))
}

/** Keeps the drafts of a reader of a board over a reload; gives what ends that. */
export function rememberDrafts(store: CommentsStore, board: string, user: string): () => void {
  const place = `${start}${board}/${user}`
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(place) ?? '{}')
    const texts = Object.entries(kept ?? {}).filter(([, text]) => typeof text === 'string')
    store.change(({ drafts }) => ({ drafts: { ...Object.fromEntries(texts), ...drafts } }))
  } catch {
    // A browser that keeps nothing begins with none.
  }
  let known = store.now().drafts
  return store.subscribe(() => {
    const { drafts } = store.now()
    if (drafts === known) return
    known = drafts
    try {
      sessionStorage.setItem(place, JSON.stringify(drafts))
    } catch {
      // They are there as long as the page is.
    }
  })
}

/** Deletes the drafts that this tab keeps, for whoever uses it next. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(start)) sessionStorage.removeItem(key)
    }
  } catch {
    // Then nothing was kept.
  }
}
