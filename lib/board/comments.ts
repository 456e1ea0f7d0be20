import { z } from 'zod'
import { delegations } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { defineSection, records, reference } from './define-section.ts'

/** What people can comment on. */
export const commentables = [
  'note',
  'question',
  'rating',
  'card',
  'transfer',
  'actor',
  'action',
] as const

export type Commentable = (typeof commentables)[number]

/** What a thread is about. */
export const anchorSchema = z.object({
  on: z.enum(commentables),
  /** The key factor that it stands under; null for actors and actions. */
  factor: z.string().max(limits.idLength).nullable(),
  /** The note's key, or the id of the question, card, sheet, actor or action; a rating's is its factor's. */
  id: z.string().max(limits.idLength),
  /** In a note: where the words begin and end, as Yjs's relative positions in JSON. */
  start: z.string().max(limits.anchorLength).nullable().default(null),
  end: z.string().max(limits.anchorLength).nullable().default(null),
  /** The words, or else the name of what it is about, as they stood when the thread was begun. */
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
      /** The author's name as it was; empty once they were erased. */
      name: reference(z.string()),
      /** The city that they spoke for. */
      delegation: reference(z.enum(delegations).nullable().default(null)),
      text: z.string().max(limits.commentLength),
      at: reference(time),
      edited: reference(time.nullable().default(null)),
      /** The ids of the members who are spoken to. */
      mentions: reference(z.array(z.string()).default([]).readonly()),
      /** Which facilitator took the words away, and when; then there are none. */
      removed: reference(z.object({ by: z.string(), at: time }).nullable().default(null)),
    }),
  ),
})

/** The comments on a document. */
export type CommentsOn = ReturnType<typeof comments.on>

/** A comment as it is read. */
export type Comment = ReturnType<CommentsOn['comments']['list']>[number]
