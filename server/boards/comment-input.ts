import { z } from 'zod'
import { commentables } from '#lib/board/comments.ts'
import { limits } from '#lib/limits.ts'
import { line } from '#server/input.ts'

// What turns text round, and control characters other than a new line and a tab. What joins letters
// stays: Persian and many emoji are written with it.
const invisible = /[\u202a-\u202e\u2066-\u2069\p{Zl}\p{Zp}]|(?![\n\t])\p{Cc}/gu

/** Words of some lines, with nothing in them that cannot be seen, and not empty. */
const words = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').replace(invisible, ' ').trim())
  .pipe(z.string().min(1, 'required').max(limits.commentLength, 'too-long'))

/** A field that may be there not at all, once or several times. */
const several = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .default([])
  .pipe(z.array(z.string().max(limits.idLength)).max(limits.commentMentions, 'too-many-mentions'))

/** What a comment says, and to whom. */
export const saidForm = z.object({ text: words, mention: several })

export type Said = z.infer<typeof saidForm>

const place = z.strictObject({ client: z.int().min(0), clock: z.int().min(0) }).nullish()

/** One end of a passage: what Yjs writes of a relative position, and nothing else. */
const end = z
  .string()
  .max(limits.anchorLength)
  .refine((text) => {
    try {
      return z
        .strictObject({
          type: place,
          tname: z.string().max(limits.idLength).nullish(),
          item: place,
          assoc: z.int().min(-1).max(1).optional(),
        })
        .safeParse(JSON.parse(text)).success
    } catch {
      return false
    }
  })

/** What a new thread is about, and its first comment. */
export const threadForm = saidForm
  .extend({
    on: z.enum(commentables),
    factor: z.string().max(limits.idLength).default(''),
    id: z.string().min(1).max(limits.idLength),
    start: end.optional(),
    end: end.optional(),
    quote: line(limits.quoteLength).default(''),
  })
  .transform(({ text, mention, on, factor, id, quote, ...ends }) => {
    // Half a passage is none, and only notes have passages.
    const isPassage = on === 'note' && ends.start !== undefined && ends.end !== undefined
    const { start, end } = isPassage ? ends : {}
    return {
      said: { text, mention },
      anchor: {
        on,
        factor: factor || null,
        id,
        start: start ?? null,
        end: end ?? null,
        quote,
      },
    }
  })
