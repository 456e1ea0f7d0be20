import { z } from 'zod'
import { type Delegation, delegations } from '#lib/access/access.ts'
import {
  actorKinds,
  actorPresences,
  actors,
  actorTypes,
  directions,
  levels,
  relationKinds,
  sectors,
} from '#lib/board/actors.ts'
import { factor } from '#lib/board/factor.ts'
import type { Source } from '#lib/board/trace.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { demoBoard } from './demo-people.ts'
import { changeAs } from './demo-write.ts'

const points = z.int().min(1).max(5)

const actorSchema = z.strictObject({
  /** What the plan and other actors call it by. */
  key: z.string(),
  name: z.string(),
  kind: z.enum(actorKinds),
  sector: z.enum(sectors),
  type: z.enum(actorTypes).optional(),
  level: z.enum(levels),
  presence: z.enum(actorPresences),
  role: z.string(),
  interest: points,
  influence: points,
  factors: z.array(z.string()),
  /** The question that it was found by, and the thing of its answer, if any. */
  from: z
    .strictObject({ factor: z.string(), question: z.string(), item: z.string().optional() })
    .optional(),
})

const actorsSchema = z.strictObject({
  mentor: z.array(actorSchema),
  mentee: z.array(actorSchema),
})

const relationSchema = z.strictObject({
  /** By the actors' keys. */
  from: z.string(),
  to: z.string(),
  kind: z.enum(relationKinds),
  direction: z.enum(directions),
  strength: z.int().min(1).max(3),
  formal: z.boolean(),
  note: z.string().default(''),
})

const relationsSchema = z.strictObject({
  mentor: z.array(relationSchema),
  mentee: z.array(relationSchema),
})

type Given = z.infer<typeof actorSchema>

/** Writes the demo's actors of both cities and their relations; gives each one's id by its key. */
export async function writeActors(
  rooms: Rooms,
  given: { actors: unknown; relations: unknown },
): Promise<Map<string, string>> {
  const lists = actorsSchema.parse(given.actors)
  const relations = relationsSchema.parse(given.relations)
  const ids = new Map<string, string>()
  const write = async (city: Delegation) => {
    const found = await Promise.all(lists[city].map((actor) => sourcesOf(rooms, city, actor)))
    await changeAs(rooms, { section: 'actors' }, city, (doc) => {
      const { actors: map, relations: known } = actors.on(doc)
      for (const { id, from } of known.list()) {
        if (map.get(from)?.city === city) known.remove(id)
      }
      for (const { id } of map.list().filter((one) => one.city === city)) map.remove(id)
      lists[city].forEach(({ key, from: _, type = null, ...fields }, index) => {
        ids.set(key, map.add({ ...fields, type, city, sources: found[index] ?? [] }))
      })
    })
  }
  const idOf = (key: string) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`the demo has no actor ${key}`)
    return id
  }
  const relate = (city: Delegation) =>
    changeAs(rooms, { section: 'actors' }, city, (doc) => {
      const map = actors.on(doc)
      for (const { from, to, ...fields } of relations[city]) {
        map.relations.add({ ...fields, from: idOf(from), to: idOf(to) })
      }
    })
  await Promise.all(delegations.map(write))
  await Promise.all(delegations.map(relate))
  return ids
}

/** Where an actor comes from: the thing of an answer that was turned into it, or the question. */
async function sourcesOf(rooms: Rooms, city: Delegation, { from }: Given): Promise<Source[]> {
  if (!from) return []
  const { factor: id, question, item: text } = from
  if (text === undefined) return [{ kind: 'question', factor: id, id: question }]
  const room = roomName({ board: demoBoard, section: 'factor', factor: id })
  const item = await rooms.read(room, (doc) =>
    factor
      .on(doc)
      .items.list()
      .find((one) => one.text === text && one.delegation === city),
  )
  if (!item) throw new Error(`the demo's ${city} lists no “${text}” under ${question}`)
  return [{ kind: 'item', factor: id, id: item.id }]
}
