import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { factor } from '#lib/board/factor.ts'
import { noteKeys } from '#lib/board/note-keys.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { findBoard } from './boards.ts'
import { demoBoard, demoPeople, demoUserId, isDemoPerson } from './demo-people.ts'
import { blockSchema, toNodes } from './note-blocks.ts'

const contentSchema = z.strictObject({
  notes: z.record(z.string(), z.record(z.enum(noteKeys), z.array(blockSchema))),
})

/**
 * Makes the demo board once: its people, and notes as a first session would leave them. The notes
 * are written before the board, so that a start that was interrupted begins again.
 */
export async function seedDemo(store: Store, rooms: Rooms): Promise<void> {
  if (await findBoard(store, demoBoard)) return
  const file = path.join(process.cwd(), 'content', 'demo.json')
  const { notes } = contentSchema.parse(JSON.parse(await readFile(file, 'utf8')))
  for (const [factorId, texts] of Object.entries(notes)) {
    const room = roomName({ board: demoBoard, section: 'factor', factor: factorId })
    await rooms.change(room, null, (doc) => {
      const live = factor.on(doc).notes
      for (const key of noteKeys) {
        const fragment = live.fragment(key)
        fragment.delete(0, fragment.length)
        writeFragment(fragment, toNodes(texts[key]))
      }
    })
  }
  await store.transaction().execute(async (tx) => {
    const createdAt = new Date().toISOString()
    await tx
      .insertInto('boards')
      .values({
        id: demoBoard,
        key: randomBytes(12).toString('hex'),
        benchmark: 'city-for-all',
        mentorCity: 'Mechelen',
        menteeCity: 'Capaci',
        createdAt,
      })
      .execute()
    for (const person of Object.keys(demoPeople).filter(isDemoPerson)) {
      const { name, role, delegation } = demoPeople[person]
      const user = demoUserId(person)
      await tx.insertInto('users').values({ id: user, name, language: null, createdAt }).execute()
      await tx.insertInto('members').values({ board: demoBoard, user, role, delegation }).execute()
    }
  })
}
