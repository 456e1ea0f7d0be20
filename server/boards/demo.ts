import { randomBytes } from 'node:crypto'
import type { Store } from '#server/store/open-store.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { type CityFacts, findBoard } from './boards.ts'
import { writeActors } from './demo-actors.ts'
import { seedComments } from './demo-comments.ts'
import { readFactors, writeFactor } from './demo-content.ts'
import { writeContext } from './demo-context.ts'
import { readDemoFile } from './demo-file.ts'
import { demoBoard, demoPeople, demoUserId, isDemoPerson } from './demo-people.ts'
import { writePlan } from './demo-plan.ts'
import { writeRatings } from './demo-ratings.ts'
import { writeDemoSession } from './demo-session.ts'

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
 * Makes the demo board once: its people, and what its first months would leave. People come first,
 * because only they can be known as authors; the board comes last, so that a start that was
 * interrupted begins again.
 */
export async function seedDemo(store: Store, rooms: Rooms): Promise<void> {
  if (await findBoard(store, demoBoard)) return
  const now = new Date()
  const createdAt = now.toISOString()
  for (const person of Object.keys(demoPeople).filter(isDemoPerson)) {
    const { name, kind, city } = demoPeople[person]
    await store
      .insertInto('users')
      .values({ id: demoUserId(person), name, kind, city, createdAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const file = await readDemoFile()
  const { notes, answers, cards, practices, ratings, context, actors, relations } = file
  // Each room waits for the disk by itself: together they wait once.
  await Promise.all([
    ...readFactors({ notes, answers, cards, practices }).map(([factor, content]) =>
      writeFactor(rooms, factor, content),
    ),
    writeContext(rooms, context),
    writeRatings(rooms, ratings, now),
  ])
  const actions = { actions: file.plan, head: file.planHead }
  await writePlan(rooms, actions, await writeActors(rooms, { actors, relations }), now)
  await seedComments(rooms)
  const [benchmark, languages] = ['city-for-all', ['nl', 'it', 'en']]
  const planSession = await writeDemoSession(rooms, { benchmark, languages }, file.session, now)
  await store.transaction().execute(async (tx) => {
    await tx
      .insertInto('boards')
      .values({
        id: demoBoard,
        key: randomBytes(12).toString('hex'),
        benchmark,
        mentorCity: 'Mechelen',
        menteeCity: 'Capaci',
        mentor: JSON.stringify(mechelen),
        mentee: JSON.stringify(capaci),
        languages: JSON.stringify(languages),
        createdAt,
      })
      .execute()
    for (const person of Object.keys(demoPeople).filter(isDemoPerson)) {
      const { role, delegation } = demoPeople[person]
      const user = demoUserId(person)
      await tx.insertInto('members').values({ board: demoBoard, user, role, delegation }).execute()
    }
    await planSession(tx)
  })
}

/** Signs out whoever was one of the demo's people here: outside the demo nobody may be. */
export async function endDemo(store: Store): Promise<void> {
  await store.deleteFrom('signIns').where('way', '=', 'demo').execute()
}
