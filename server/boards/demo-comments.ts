import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type * as Y from 'yjs'
import { z } from 'zod'
import { comments } from '#lib/board/comments.ts'
import { factor } from '#lib/board/factor.ts'
import { noteKeys } from '#lib/board/note-keys.ts'
import { type Passage, passageOf } from '#lib/board/passages.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { demoBoard, demoPeople, demoUserId, isDemoPerson } from './demo-people.ts'

const person = z.string().refine(isDemoPerson)

const threadSchema = z.intersection(
  z.discriminatedUnion('on', [
    z.object({ on: z.literal('note'), id: z.enum(noteKeys) }),
    z.object({ on: z.literal('question'), id: z.string() }),
  ]),
  z.object({
    factor: z.string(),
    /** The words of the note, or the question. */
    words: z.string(),
    said: z.array(
      z.strictObject({
        by: person,
        daysAgo: z.number(),
        text: z.string(),
        mentions: z.array(person).default([]),
      }),
    ),
    resolvedBy: person.optional(),
  }),
)

type DemoThread = z.infer<typeof threadSchema>

const dayMs = 24 * 60 * 60 * 1000

/** Writes what the demo's people said to each other, in the place of what an interrupted start left. */
export async function seedComments(rooms: Rooms, now = Date.now()): Promise<void> {
  const file = path.join(process.cwd(), 'content', 'demo-comments.json')
  const threads = z.array(threadSchema).parse(JSON.parse(await readFile(file, 'utf8')))
  const placed = await Promise.all(
    threads.map(async (thread) => ({ thread, passage: await passageIn(rooms, thread) })),
  )
  await rooms.change(roomName({ board: demoBoard, section: 'comments' }), null, (doc) => {
    const face = comments.on(doc)
    for (const { id } of face.threads.list()) face.threads.remove(id)
    for (const { id } of face.comments.list()) face.comments.remove(id)
    for (const { thread, passage } of placed) writeThread(doc, thread, passage, now)
  })
}

/** Where a thread's words stand in its note. Throws when the note does not hold them. */
async function passageIn(rooms: Rooms, thread: DemoThread): Promise<Passage | undefined> {
  if (thread.on !== 'note') return undefined
  const { id, words } = thread
  const room = roomName({ board: demoBoard, section: 'factor', factor: thread.factor })
  const found = await rooms.read(room, (doc) => passageOf(factor.on(doc).notes.fragment(id), words))
  if (!found) throw new Error(`the demo comments on words that are not there: ${words}`)
  return found
}

function writeThread(
  doc: Y.Doc,
  { on, factor: factorId, id, words, said, resolvedBy }: DemoThread,
  passage: Passage | undefined,
  now: number,
): void {
  const face = comments.on(doc)
  // Within a day one after the other, in the order in which they stand.
  const moment = (daysAgo: number, index: number) =>
    new Date(now - daysAgo * dayMs + index * 60_000).toISOString()
  const [first, last] = [said[0], said.at(-1)]
  if (!first || !last) return
  const thread = face.threads.add({
    anchor: { on, factor: factorId, id, quote: words, ...passage },
    at: moment(first.daysAgo, 0),
    ...(resolvedBy && {
      resolved: { by: demoUserId(resolvedBy), at: moment(last.daysAgo, said.length) },
    }),
  })
  for (const [index, { by, daysAgo, text, mentions }] of said.entries()) {
    const { name, delegation } = demoPeople[by]
    face.comments.add({
      thread,
      author: demoUserId(by),
      name,
      delegation,
      text,
      at: moment(daysAgo, index),
      mentions: mentions.map(demoUserId),
    })
  }
}
