import { z } from 'zod'
import { delegations } from '#lib/access/access.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'
import { confidences, steps } from '#lib/board/scale.ts'

/** The number of the model's form; a file with a higher one was written by a newer program. */
export const modelVersion = 1

const note = z.custom<NoteJson>(isNote).describe('A rich text in ProseMirror’s JSON')

/** True for something in the form of a rich text; what is in it is read tolerantly everywhere. */
function isNote(value: unknown): value is NoteJson {
  return typeof value === 'object' && value !== null && 'type' in value
}

const perCity = <Value extends z.ZodType>(value: Value) =>
  z.object({ mentor: value, mentee: value } satisfies Record<(typeof delegations)[number], Value>)

const link = z.looseObject({ id: z.string(), url: z.string(), title: z.string() })
const step = z.enum(steps).nullable()

const answer = z.object({
  choice: z.string().nullable(),
  items: z.array(z.looseObject({ id: z.string(), text: z.string() })),
  remark: note,
  evidence: z.array(link),
})

const view = z.object({ effect: z.string().nullable(), remark: note, consequence: note })

const ownRating = z.object({
  now: step,
  target: step,
  confidence: z.enum(confidences).nullable(),
  reason: note,
  evidence: z.array(link),
})

/** A record whose further fields depend on the board's own form: actors, relations, actions. */
const record = z.looseObject({ id: z.string() })

/** One key factor as it stood. */
const factor = z.object({
  id: z.string().describe('The benchmark’s id of the key factor'),
  notes: z.object({ mentor: note, mentee: note, agreed: note }),
  answers: z.record(z.string(), perCity(answer)).describe('By the question’s id'),
  groups: z.array(z.looseObject({ id: z.string(), name: z.string() })),
  cards: z.array(
    z.looseObject({
      id: z.string(),
      text: z.string(),
      delegation: z.enum(delegations).nullable(),
      group: z.string().nullable(),
    }),
  ),
  transfers: z.array(
    z.object({
      id: z.string(),
      practice: z.string().nullable(),
      title: z.string(),
      localName: z.string(),
      texts: z.record(z.string(), note),
    }),
  ),
})

const comment = z.looseObject({
  id: z.string(),
  name: z.string().nullable().describe('Who wrote it; null where names are left out'),
  text: z.string(),
  at: z.string(),
})

const thread = z.looseObject({
  id: z.string(),
  anchor: z.looseObject({
    on: z.string(),
    factor: z.string().nullable(),
    id: z.string(),
    quote: z.string(),
  }),
  at: z.string(),
  isResolved: z.boolean(),
  comments: z.array(comment),
})

/** A session of which attendance or minutes were written. */
const session = z.object({
  id: z.string(),
  startsAt: z.string().nullable().describe('ISO 8601 in UTC; null where the session is gone'),
  timeZone: z.string(),
  attended: z
    .array(
      z.object({
        user: z.string().nullable().describe('null: somebody without an account'),
        name: z.string().nullable().describe('null where names are left out'),
        delegation: z.enum(delegations).nullable(),
      }),
    )
    .describe('Who took part'),
  minutes: note,
})

/** A frozen board as plain values: what pages, reports and the JSON file are made of. */
export const versionModelSchema = z.object({
  format: z.literal('compa-version'),
  schema: z.literal(modelVersion),
  board: z.object({
    benchmark: z.string(),
    title: z.string(),
    cities: perCity(z.string()),
    languages: z.array(z.string()),
    startsOn: z.string().nullable(),
    endsOn: z.string().nullable(),
  }),
  version: z.object({
    name: z.string(),
    note: z.string(),
    kind: z.string(),
    at: z.string().describe('ISO 8601 in UTC'),
    author: z.string().nullable(),
    checksum: z.string().describe('SHA-256 over the rooms as they were saved'),
  }),
  factors: z.array(factor),
  context: z.record(z.string(), perCity(view)).describe('By the context factor’s id'),
  ratings: z.object({
    round: z.int(),
    baseline: z.record(z.string(), step).nullable(),
    own: z.object({
      mentor: z.record(z.string(), ownRating).nullable(),
      mentee: z.record(z.string(), ownRating).nullable(),
    }),
    agreed: z.record(z.string(), z.object({ step, reason: note })),
  }),
  actors: z.object({ actors: z.array(record), relations: z.array(record) }).catchall(z.unknown()),
  plan: z.object({ actions: z.array(record) }).catchall(z.unknown()),
  sessions: z.array(session).describe('The earliest first'),
  threads: z.array(thread),
})

export type VersionModel = z.infer<typeof versionModelSchema>
export type FactorModel = VersionModel['factors'][number]
export type ThreadModel = VersionModel['threads'][number]
export type RecordModel = VersionModel['plan']['actions'][number]
