import { z } from 'zod'
import { delegations, roles } from '#lib/access/access.ts'
import { boardLanguages } from '#lib/i18n/board-languages.ts'
import { limits } from '#lib/limits.ts'
import { filledLine, line } from '#server/input.ts'

/** The number of the archive's form; one that an older program could not read gets the next. */
export const archiveVersion = 2

export const manifestName = 'manifest.json'
export const authorsName = 'authors.json'

const id = z.string().min(1).max(limits.typedLength)
const time = z.iso.datetime().describe('ISO 8601 in UTC')
const day = z.iso.date().nullable()
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const city = z.object({
  country: line(2),
  association: line(limits.associationLength),
  inhabitants: z.int().positive().max(limits.inhabitants).nullable(),
  language: z.union([z.literal(''), z.enum(boardLanguages)]),
})

const perCity = <Value extends z.ZodType>(value: Value) =>
  z.object({ mentor: value, mentee: value } satisfies Record<(typeof delegations)[number], Value>)

const board = z.object({
  benchmark: id.describe('The benchmark’s id; its text stands in benchmark.json'),
  title: line(limits.boardTitleLength),
  cities: perCity(filledLine(limits.cityNameLength)),
  facts: perCity(city),
  languages: z.array(z.enum(boardLanguages)).max(limits.boardLanguages),
  startsOn: day,
  endsOn: day,
})

const person = z.object({
  id: id.describe('Their id in the documents and versions of this archive'),
  was: z.array(id).max(limits.typedLength).describe('Ids that they had in documents before that'),
  name: filledLine(limits.typedLength),
  role: z.enum(roles).nullable(),
  delegation: z.enum(delegations).nullable(),
})

const session = z.object({
  id,
  startsAt: time,
  minutes: z.int().min(1).max(limits.sessionMinutes.most),
  timeZone: z.string().max(limits.idLength).refine(isTimeZone, 'no time zone'),
})

const version = z.object({
  id,
  kind: z.enum(['named', 'daily', 'session', 'before-restore']),
  name: line(limits.versionNameLength),
  note: z.string().max(limits.versionNoteLength),
  at: time,
  author: id.nullable().describe('Of the people; null: the program, or somebody who was erased'),
  session: id.nullable().describe('The session that was closed with it'),
  checksum: sha256.describe(
    'Over its rooms in this order: name, line feed, bytes’ count, line feed, bytes',
  ),
  facts: z.record(z.string(), z.unknown()).describe('What the board said of itself then'),
  rooms: z
    .array(z.object({ room: id, file: z.string().max(limits.typedLength) }))
    .max(limits.archiveRooms)
    .describe('Each document of the board, as one Yjs update (version 1 encoding) in a file'),
})

/** The first file of an archive: what it is and holds. */
export const manifestSchema = z.object({
  format: z.literal('compa-archive'),
  version: z.literal(archiveVersion),
  documents: z.int().positive().describe('The version of the documents’ schema'),
  program: z.string().max(limits.typedLength).describe('The version of Compa that made it'),
  madeAt: time,
  board,
  people: z.array(person).max(limits.archivePeople),
  sessions: z.array(session).max(limits.boardSessions),
  versions: z
    .array(version)
    .min(1)
    .max(limits.boardVersions + limits.dailyVersions)
    .describe('The oldest first; the last one is the board that this is an archive of'),
  olderVersions: z
    .int()
    .nonnegative()
    .describe('Versions that were left out because of their size'),
  files: z
    .record(z.string().max(limits.typedLength), z.object({ bytes: z.int().nonnegative(), sha256 }))
    .describe('Every other file of the archive'),
})

export type Manifest = z.infer<typeof manifestSchema>

/** Who wrote as which of Yjs’s clients: by room, then by the person's id. */
export const authorsSchema = z.record(
  z.string(),
  z.record(z.string(), z.array(z.int().nonnegative().max(0xffffffff))),
)

export type Authors = z.infer<typeof authorsSchema>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
