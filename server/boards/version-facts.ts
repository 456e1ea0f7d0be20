import { z } from 'zod'
import type { Board } from './boards.ts'

const text = z.string().catch('')

/** What a board said of itself when a version was saved. It names no person. */
const factsSchema = z.object({
  benchmark: text,
  title: text,
  cities: z.object({ mentor: text, mentee: text }),
  languages: z.array(z.string()).catch([]),
  startsOn: z.string().nullable().catch(null),
  endsOn: z.string().nullable().catch(null),
  /** The board's sessions: attendance and minutes in its documents name them by id. */
  sessions: z
    .array(
      z.object({
        id: z.string(),
        startsAt: z.string(),
        minutes: z.number(),
        timeZone: z.string(),
      }),
    )
    .catch([]),
})

export type VersionFacts = z.infer<typeof factsSchema>

/** What is kept of a board's facts in a version. */
export const frozenFacts = (board: Board, sessions: VersionFacts['sessions']): VersionFacts => ({
  benchmark: board.benchmark,
  title: board.title,
  cities: board.cities,
  languages: board.languages,
  startsOn: board.startsOn,
  endsOn: board.endsOn,
  // The link to a call is nobody's business who reads what was saved.
  sessions: sessions.map(({ id, startsAt, minutes, timeZone }) => ({
    id,
    startsAt,
    minutes,
    timeZone,
  })),
})

/** The facts of a version as they are stored. */
export const readFacts = (stored: string): VersionFacts => factsSchema.parse(JSON.parse(stored))
