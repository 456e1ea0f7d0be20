import * as Y from 'yjs'
import { actors } from '#lib/board/actors.ts'
import { readAnswers } from '#lib/board/answers.ts'
import { readAttendance } from '#lib/board/attendance.ts'
import { comments } from '#lib/board/comments.ts'
import { context, readContext } from '#lib/board/context.ts'
import { factor } from '#lib/board/factor.ts'
import { noteKeys } from '#lib/board/note-keys.ts'
import { plainSection } from '#lib/board/plain-section.ts'
import { plan } from '#lib/board/plan.ts'
import { readerOfAll } from '#lib/board/ratings.ts'
import { readRound } from '#lib/board/rounds.ts'
import { stage } from '#lib/board/stage.ts'
import { readTransfers } from '#lib/board/transfer.ts'
import {
  modelVersion,
  type RecordModel,
  type VersionModel,
  versionModelSchema,
} from './version-model.ts'

/** A room of a version: its name without the board's, and everything in it as one update. */
export interface FrozenRoom {
  room: string
  bytes: Uint8Array
}

/** What is known of a version beside its rooms, and the benchmark's ids in their order. */
export interface Frozen {
  board: VersionModel['board']
  version: VersionModel['version']
  factors: readonly string[]
  contextFactors: readonly string[]
  /** When the board's sessions were. */
  sessions?: readonly { id: string; startsAt: string; timeZone: string }[]
}

/**
 * Reads a version's rooms as plain values, through documents that live no longer than that. What
 * is there of factors that the benchmark does not have any more comes last.
 */
export function readVersion(rooms: readonly FrozenRoom[], frozen: Frozen): VersionModel {
  const docs = openRooms(rooms)
  const empty = new Y.Doc()
  const doc = (room: string) => docs.get(room) ?? empty
  try {
    const map = plainSection(actors, doc('actors'))
    const actionPlan = plainSection(plan, doc('plan'))
    const model: VersionModel = {
      format: 'compa-version',
      schema: modelVersion,
      board: frozen.board,
      version: frozen.version,
      factors: factorIds(frozen.factors, rooms).map((id) => readFactor(id, doc(`factor/${id}`))),
      context: readContextFactors(frozen.contextFactors, doc('context')),
      ratings: readRatings(frozen.factors, docs, empty),
      actors: { ...map, actors: listOf(map.actors), relations: listOf(map.relations) },
      plan: { ...actionPlan, actions: listOf(actionPlan.actions) },
      sessions: readSessions(frozen.sessions ?? [], doc('stage')),
      threads: readThreads(doc('comments')),
    }
    // Nothing of the documents may be left in it, and it must be what its schema says.
    return versionModelSchema.parse(JSON.parse(JSON.stringify(model)))
  } finally {
    for (const opened of [empty, ...docs.values()]) opened.destroy()
  }
}

/** Opens a version's rooms as documents of their own, by name; the caller destroys them. */
export function openRooms(rooms: readonly FrozenRoom[]): Map<string, Y.Doc> {
  return new Map(
    rooms.map(({ room, bytes }) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, bytes)
      return [room, doc]
    }),
  )
}

const listOf = (field: unknown): RecordModel[] =>
  Array.isArray(field) ? (field as RecordModel[]) : []

function factorIds(known: readonly string[], rooms: readonly FrozenRoom[]): string[] {
  const written = rooms.map(({ room }) => /^factor\/(.+)$/.exec(room)?.[1] ?? '')
  return [...new Set([...known, ...written])].filter((id) => id !== '')
}

function readFactor(id: string, doc: Y.Doc): VersionModel['factors'][number] {
  const face = factor.on(doc)
  const texts = factor.texts(doc).filter(({ field }) => field === 'remarks')
  const keys = [...Object.keys(face.choices.all()), ...texts.map(({ key }) => key)]
  const asked = [
    ...keys.map(questionOf),
    ...[...face.items.list(), ...face.evidence.list()].map(({ question }) => question),
  ]
  const questions = [...new Set(asked)]
  return {
    id,
    notes: Object.fromEntries(
      noteKeys.map((key) => [key, face.notes.json(key)]),
    ) as VersionModel['factors'][number]['notes'],
    answers: Object.fromEntries(
      questions.map((question) => {
        const { mentor, mentee } = readAnswers(face, question)
        return [question, { mentor: copy(mentor), mentee: copy(mentee) }]
      }),
    ),
    groups: face.groups.list().map((group) => ({ ...group })),
    cards: face.cards.list().map((card) => ({ ...card })),
    transfers: readTransfers(face),
  }
}

/** The question or factor of a key that ends in a city's place. */
const questionOf = (key: string) => key.replace(/:[^:]+$/, '')

const copy = <Answer extends { items: readonly object[]; evidence: readonly object[] }>(
  answer: Answer,
) => ({
  ...answer,
  items: answer.items.map((item) => ({ ...item }) as Answer['items'][number]),
  evidence: answer.evidence.map((link) => ({ ...link }) as Answer['evidence'][number]),
})

function readContextFactors(known: readonly string[], doc: Y.Doc): VersionModel['context'] {
  const face = context.on(doc)
  const keys = [
    ...Object.keys(face.effects.all()),
    ...context.texts(doc).map(({ key }) => key),
  ].map(questionOf)
  const ids = [...new Set([...known, ...keys])]
  return Object.fromEntries(ids.map((id) => [id, readContext(face, id)]))
}

function readRatings(
  factors: readonly string[],
  docs: ReadonlyMap<string, Y.Doc>,
  empty: Y.Doc,
): VersionModel['ratings'] {
  const reader = readerOfAll(factors)
  const own = (of: 'mentor' | 'mentee') => {
    const doc = docs.get(`assessment@${of}`)
    if (!doc) return null
    return Object.fromEntries(
      Object.entries(reader.own(doc)).map(([id, { evidence, ...rating }]) => [
        id,
        { ...rating, evidence: evidence.map((link) => ({ ...link })) },
      ]),
    )
  }
  const { number, baseline } = readRound(stage.on(docs.get('stage') ?? empty))
  return {
    round: number,
    baseline: baseline ? { ...baseline } : null,
    own: { mentor: own('mentor'), mentee: own('mentee') },
    agreed: reader.agreed(docs.get('assessment') ?? empty),
  }
}

function readSessions(
  known: NonNullable<Frozen['sessions']>,
  doc: Y.Doc,
): VersionModel['sessions'] {
  const face = stage.on(doc)
  const written = stage.texts(doc).filter(({ field }) => field === 'minutes')
  const ids = new Set([
    ...known.map(({ id }) => id),
    ...written.map(({ key }) => key),
    ...Object.keys(face.attended.all()).map(questionOf),
    ...face.guests.list().map(({ session }) => session),
  ])
  return [...ids].flatMap((id) => {
    const attended = readAttendance(face, id).map(({ id: user, guest }) => ({
      user: guest ? null : user,
      name: guest?.name ?? null,
      delegation: guest?.delegation ?? null,
    }))
    const hasMinutes = written.some(({ key }) => key === id)
    if (attended.length === 0 && !hasMinutes) return []
    const { startsAt = null, timeZone = 'UTC' } = known.find((one) => one.id === id) ?? {}
    return [{ id, startsAt, timeZone, attended, minutes: face.minutes.json(id) }]
  })
}

function readThreads(doc: Y.Doc): VersionModel['threads'] {
  const face = comments.on(doc)
  const said = face.comments.list()
  const byTime = (a: { at: string }, b: { at: string }) => (a.at < b.at ? -1 : 1)
  return [...face.threads.list()].sort(byTime).map(({ resolved, ...thread }) => ({
    ...thread,
    anchor: { ...thread.anchor },
    isResolved: resolved !== null,
    comments: said
      .filter((comment) => comment.thread === thread.id && !comment.removed)
      .sort(byTime)
      .map(({ id, author, name, text, at }) => ({ id, author, name, text, at })),
  }))
}
