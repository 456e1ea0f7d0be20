import { z } from 'zod'
import { readTemplates } from '#lib/agenda/read-templates.ts'
import { stepsFrom } from '#lib/agenda/template.ts'
import { readBenchmark } from '#lib/benchmark/read-benchmark.ts'
import { stage } from '#lib/board/stage.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { replaceSteps } from './agendas.ts'
import { demoBoard, demoPeople, demoUserId } from './demo-people.ts'
import { changeAs } from './demo-write.ts'

const sessionSchema = z.strictObject({
  template: z.string(),
  minutes: z.int(),
  timeZone: z.string(),
  /** The key factors to speak of. */
  factors: z.array(z.string()),
})

/** The id of the session that the demo has planned. */
export const demoSession = 'demo-visit-2'

/**
 * Writes the agenda of the demo's next session, ready to be started; gives what puts the session
 * itself into the plan, for the coming full hour. Throws when the content is not of its form.
 */
export async function writeDemoSession(
  rooms: Pick<Rooms, 'change'>,
  { benchmark, languages }: { benchmark: string; languages: readonly string[] },
  content: unknown,
  now: Date,
): Promise<(tx: Store) => Promise<void>> {
  const { template: id, minutes, timeZone, factors } = sessionSchema.parse(content)
  const template = (await readTemplates()).find(({ structure }) => structure.id === id)
  const benchmarks = await readBenchmark(benchmark)
  if (!template || !benchmarks) throw new Error(`no template ${id} or benchmark ${benchmark}`)
  const named = factors.map((factor) => ({
    id: factor,
    short: Object.fromEntries(
      benchmarks.map(({ language, keyFactors }) => [
        language,
        keyFactors.find((one) => one.id === factor)?.short ?? '',
      ]),
    ),
  }))
  const cities = { mentor: demoPeople.mentor.city, mentee: demoPeople.mentee.city }
  const steps = stepsFrom(template, { cities, factors: named, minutes }, 'en', languages)
  await changeAs(rooms, { section: 'stage' }, 'facilitator', (doc) =>
    replaceSteps(stage.on(doc), demoSession, steps, demoUserId('facilitator')),
  )
  const startsAt = new Date(now)
  startsAt.setUTCHours(now.getUTCHours() + 1, 0, 0, 0)
  const row = { id: demoSession, board: demoBoard, minutes, timeZone, callUrl: null }
  return async (tx) => {
    await tx
      .insertInto('sessions')
      .values({ ...row, startsAt: startsAt.toISOString() })
      .execute()
  }
}
