import { z } from 'zod'
import { type Delegation, delegations } from '#lib/access/access.ts'
import { context, contextKey, effects } from '#lib/board/context.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { changeAs, replaceText } from './demo-write.ts'
import { blockSchema } from './note-blocks.ts'

const viewSchema = z.strictObject({
  effect: z.enum(effects).optional(),
  remark: z.array(blockSchema).default([]),
  consequence: z.array(blockSchema).default([]),
})

const contextSchema = z.record(z.string(), z.partialRecord(z.enum(delegations), viewSchema))

/** Writes what both of the demo's cities say of their context. */
export async function writeContext(rooms: Rooms, given: unknown): Promise<void> {
  const views = contextSchema.parse(given)
  const write = (of: Delegation) =>
    changeAs(rooms, { section: 'context' }, of, (doc) => {
      const face = context.on(doc)
      for (const [factor, byCity] of Object.entries(views)) {
        const { [of]: view } = byCity
        if (!view) continue
        const key = contextKey(factor, of)
        if (view.effect) face.effects.set(key, view.effect)
        replaceText(face.remarks.fragment(key), view.remark)
        replaceText(face.consequences.fragment(key), view.consequence)
      }
    })
  await Promise.all(delegations.map(write))
}
