import { z } from 'zod'
import { type Delegation, delegations, type StageRules } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { stepSchema } from './agenda.ts'
import { confidences, steps } from './assessment.ts'
import {
  cards,
  cells,
  cellsOf,
  defineSection,
  records,
  reference,
  richTextOf,
} from './define-section.ts'
import { settlements } from './parking.ts'
import { sectionNames } from './section-names.ts'

const time = z.iso.datetime()
const words = z.string().max(limits.itemLength)
const place = z.string().max(limits.presenceTextLength)

/** Who did something, and when. */
const deed = z.object({ by: z.string(), at: time })

const rating = z.object({
  now: z.enum(steps).nullable(),
  target: z.enum(steps).nullable(),
  confidence: z.enum(confidences).nullable(),
})

/** A session that is being held. */
const runSchema = z.object({
  session: z.string(),
  startedAt: time,
  /** The step that it is at, and since when. */
  step: z.string(),
  stepAt: time,
  /** When the step's time is over; during a break, as if it went on at `pausedAt`. */
  endsAt: time,
  pausedAt: time.nullable(),
})

/** The section that a facilitator runs a session with; what is locked, participants only read. */
export const stage = defineSection('stage', {
  rules: cells({ locked: z.array(z.enum(sectionNames)).default([]).readonly() }),
  /** The steps of all sessions. */
  agenda: cards(stepSchema),
  /** What a step is called in further languages, by `instructionKey`. */
  titles: cellsOf(words.default('')),
  /** What a step is for in further languages, likewise. */
  purposes: cellsOf(words.default('')),
  /** What people are asked to do in a step, by `instructionKey`. */
  instructions: cellsOf(z.string().max(limits.instructionLength).default('')),
  run: cells({ now: runSchema.nullable().default(null) }),
  /** When each step was begun: what the plan became. */
  held: records(
    z.object({ session: reference(z.string()), step: reference(z.string()), at: time }),
  ),
  /** Who was there from when to when (null: still there), by `attendanceKey`; ids, never names. */
  attended: cellsOf(z.object({ from: time, to: time.nullable() }).nullable().default(null)),
  /** People who take part through the device of somebody else, a user's id; null: only in the hall. */
  guests: records(
    z.object({
      session: reference(z.string()),
      device: reference(z.string().nullable().default(null)),
      name: words,
      delegation: reference(z.enum(delegations).nullable().default(null)),
    }),
  ),
  /** What was decided in a session, in the facilitators' words. */
  decisions: cards(
    z.object({
      session: reference(z.string()),
      step: reference(z.string().nullable().default(null)),
      text: words,
    }),
  ),
  /** What became of the points in the parking lot, by their id. */
  settled: cellsOf(
    deed
      .extend({ how: z.enum(settlements) })
      .nullable()
      .default(null),
  ),
  /** The minutes of each session, by its id. */
  minutes: richTextOf(),
  /** Whether private cards are shown with names: announced before they are written. */
  privacy: cells({ named: z.boolean().default(false) }),
  attention: cells({
    /** The page that all are brought to; `held`: and kept at. `count` tells one time from another. */
    spotlight: z
      .object({ place, held: z.boolean(), count: z.number().int(), by: z.string() })
      .nullable()
      .default(null),
    /** What the facilitator says to everybody. */
    message: z
      .object({ text: z.string().max(limits.messageLength), by: z.string(), at: time })
      .nullable()
      .default(null),
    /** Whose turn it is to speak: their hand goes down. */
    floor: z.object({ user: z.string(), at: time }).nullable().default(null),
    /** Who may take over when no facilitator is there any more; a member's id. */
    deputy: z.string().nullable().default(null),
  }),
  /** How far this round of ratings is: handed in by each city, shown to all. */
  ratings: cells({
    mentor: deed.nullable().default(null),
    mentee: deed.nullable().default(null),
    revealed: deed.nullable().default(null),
  }),
  /** Earlier rounds of ratings, as they stood when the next one was begun; by key factor. */
  rounds: records(
    z.object({
      closed: deed,
      mentor: z.record(z.string(), rating),
      mentee: z.record(z.string(), rating),
      agreed: z.record(z.string(), z.enum(steps)),
    }),
  ),
})

/** The stage on a document. */
export type StageOn = ReturnType<typeof stage.on>

/** A session that is being held, as it is read. */
export type Run = z.output<typeof runSchema>

/** What a stage says about access at this moment. */
export function rulesOf({ rules, ratings, run }: StageOn): StageRules {
  const submitted: Delegation[] = delegations.filter((of) => ratings.get(of) !== null)
  const paused = (run.get('now')?.pausedAt ?? null) !== null
  return {
    locked: rules.get('locked'),
    submitted,
    revealed: ratings.get('revealed') !== null,
    paused,
  }
}
