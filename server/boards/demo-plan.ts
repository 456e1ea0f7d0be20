import { z } from 'zod'
import { actionStatuses, plan, planStatuses, planTexts } from '#lib/board/plan.ts'
import type { Source } from '#lib/board/trace.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { demoUserId } from './demo-people.ts'
import { changeAs, daysBefore, replaceText } from './demo-write.ts'
import { blockSchema } from './note-blocks.ts'

const sourceSchema = z.union([
  z.strictObject({ gap: z.string() }),
  z.strictObject({ factor: z.string(), question: z.string() }),
  /** By its key. */
  z.strictObject({ actor: z.string() }),
])

const planSchema = z.array(
  z.strictObject({
    title: z.string(),
    status: z.enum(actionStatuses),
    factors: z.array(z.string()),
    objective: z.string().default(''),
    lead: z.string().default(''),
    indicator: z.string().default(''),
    /** Days from the day on which the demo is made: it is never out of date. */
    startsIn: z.int().optional(),
    endsIn: z.int().optional(),
    from: z.array(sourceSchema).default([]),
  }),
)

const headSchema = z.strictObject({
  status: z.enum(planStatuses),
  startsIn: z.int(),
  endsIn: z.int(),
  vision: z.array(blockSchema),
  context: z.array(blockSchema),
})

/** Writes the demo's plan and its head. `actors` gives the ids of its actors by their keys. */
export async function writePlan(
  rooms: Rooms,
  given: { actions: unknown; head: unknown },
  actors: ReadonlyMap<string, string>,
  now: Date,
): Promise<void> {
  const list = planSchema.parse(given.actions)
  const head = headSchema.parse(given.head)
  const source = (from: z.infer<typeof sourceSchema>): Source => {
    if ('gap' in from) return { kind: 'gap', factor: from.gap, id: from.gap }
    if ('question' in from) return { kind: 'question', factor: from.factor, id: from.question }
    const id = actors.get(from.actor)
    if (id === undefined) throw new Error(`the demo has no actor ${from.actor}`)
    return { kind: 'actor', factor: null, id }
  }
  const day = (days: number | undefined) =>
    days === undefined ? null : daysBefore(now, -days).slice(0, 10)
  await changeAs(rooms, { section: 'plan' }, 'mentee', (doc) => {
    const { actions, head: cells, headTexts } = plan.on(doc)
    cells.set('status', head.status)
    cells.set('from', day(head.startsIn))
    cells.set('to', day(head.endsIn))
    for (const text of planTexts) replaceText(headTexts.fragment(text), head[text])
    for (const { id } of actions.list()) actions.remove(id)
    for (const { startsIn, endsIn, from, ...fields } of list) {
      actions.add(
        { ...fields, start: day(startsIn), end: day(endsIn), sources: from.map(source) },
        { author: demoUserId('mentee') },
      )
    }
  })
}
