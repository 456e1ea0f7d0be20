import { z } from 'zod'

const yjsId = z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative() })

/** A Yjs relative position as JSON. One that points nowhere makes the editors of others throw. */
const position = z
  .object({
    type: yjsId.nullish(),
    tname: z.string().max(200).nullish(),
    item: yjsId.nullish(),
    assoc: z.int().min(-1).max(0).optional(),
  })
  .refine(({ type, tname, item }) => type || tname || item)

const stateSchema = z.object({
  /** The page that somebody is at. */
  at: z.string().max(200).optional().catch(undefined),
  /** Where somebody's caret is. */
  cursor: z.object({ anchor: position, head: position }).nullish().catch(undefined),
})

/** What of a client's presence is passed on to others; undefined for one who leaves or for rubbish. */
export function readState(json: string): z.infer<typeof stateSchema> | undefined {
  try {
    return stateSchema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined
  }
}
