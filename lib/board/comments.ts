import { z } from 'zod'
import { limits } from '#lib/limits.ts'
import { defineSection, records, reference } from './define-section.ts'

/** What people can comment on. */
export const commentables = ['note', 'question', 'rating', 'actor', 'action'] as const

/** What a thread is about. */
export const anchorSchema = z.object({
  on: z.enum(commentables),
  /** The key factor that it stands under; null for actors and actions. */
  factor: z.string().max(limits.idLength).nullable(),
  /** The note's key, or the id of the question, actor or action; a rating's is its factor's. */
  id: z.string().max(limits.idLength),
  /** In a note: where the words begin and end, as Yjs's relative positions in JSON. */
  start: z.string().max(limits.anchorLength).nullable().default(null),
  end: z.string().max(limits.anchorLength).nullable().default(null),
  /** The words as they stood when the thread was begun. */
  quote: z.string().max(limits.quoteLength).default(''),
})

export type Anchor = z.infer<typeof anchorSchema>

const time = z.iso.datetime()

/** The section of the comments; only the server writes it, through actions that check each one. */
export const comments = defineSection('comments', {
  threads: records(
    z.object({
      anchor: reference(anchorSchema),
      at: reference(time),
      /** Who settled it, and when; null while it is open. */
      resolved: reference(z.object({ by: z.string(), at: time }).nullable().default(null)),
    }),
  ),
  comments: records(
    z.object({
      thread: reference(z.string()),
      author: reference(z.string()),
      /** The author's name as it was; they may be erased. */
      name: reference(z.string()),
      text: z.string().max(limits.commentLength),
      at: reference(time),
      edited: reference(time.nullable().default(null)),
      /** The ids of the members who are spoken to. */
      mentions: reference(z.array(z.string()).default([]).readonly()),
    }),
  ),
})
