import { randomBytes } from 'node:crypto'
import { roomName } from '#lib/sync/room-name.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { type CityFacts, findBoard } from './boards.ts'
import { seedComments } from './demo-comments.ts'
import { readDemoContent, writeFactor } from './demo-content.ts'
import { demoBoard, demoPeople, demoUserId, isDemoPerson } from './demo-people.ts'

const mechelen: CityFacts = {
  country: 'BE',
  association: 'VVSG',
  inhabitants: 87_000,
  language: 'nl',
}
const capaci: CityFacts = {
  country: 'IT',
  association: 'AICCRE',
  inhabitants: 11_500,
  language: 'it',
}

/**
 * Makes the demo board once: its people, and what a first session would leave. Rooms are
 * written before the board, so that a start that was interrupted begins again.
 */
export async function seedDemo(store: Store, rooms: Rooms): Promise<void> {
  if (await findBoard(store, demoBoard)) return
  for (const [factorId, content] of Object.entries(await readDemoContent())) {
    const room = roomName({ board: demoBoard, section: 'factor', factor: factorId })
    await rooms.change(room, null, (doc) => writeFactor(doc, content))
  }
  await seedComments(rooms)
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
        mentor: JSON.stringify(mechelen),
        mentee: JSON.stringify(capaci),
        languages: JSON.stringify(['nl', 'it', 'en']),
        createdAt,
      })
      .execute()
    for (const person of Object.keys(demoPeople).filter(isDemoPerson)) {
      const { name, role, delegation, kind, city } = demoPeople[person]
      const user = demoUserId(person)
      await tx.insertInto('users').values({ id: user, name, kind, city, createdAt }).execute()
      await tx.insertInto('members').values({ board: demoBoard, user, role, delegation }).execute()
    }
  })
}

/** Signs out whoever was one of the demo's people here: outside the demo nobody may be. */
export async function endDemo(store: Store): Promise<void> {
  await store.deleteFrom('signIns').where('way', '=', 'demo').execute()
}
