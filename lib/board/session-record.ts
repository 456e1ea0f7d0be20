import type * as Y from 'yjs'
import type { Step } from './agenda.ts'
import { type Attended, readAttendance } from './attendance.ts'
import { type Point, parking, pointsOf, type Settlement } from './parking.ts'
import type { NoteJson } from './rich-text.ts'
import { heldStarts, stepsOf } from './run.ts'
import { type StageOn, stage } from './stage.ts'

/** What was decided in a session. */
export interface Decision {
  id: string
  step: string | null
  text: string
}

/** A point of the parking lot, and what became of it; null: nothing yet. */
export type ParkedPoint = Pick<Point, 'id' | 'text' | 'step' | 'place' | 'author'> & {
  settled: Settlement | null
}

/** What there is of one session, as plain values. */
export interface SessionRecord {
  steps: Step[]
  /** When each step that was held began last, in ms since 1970; by its id. */
  held: Record<string, number>
  people: Attended[]
  decisions: Decision[]
  points: ParkedPoint[]
  minutes: NoteJson
}

/**
 * Reads a session off the room `stage`, live or of a version, with its points off the room
 * `parking` (`readPoints`). People are ids; only those without an account are names that a
 * facilitator typed.
 */
export function readSessionRecord(
  stageDoc: Y.Doc,
  points: readonly Point[],
  session: string,
): SessionRecord {
  const face = stage.on(stageDoc)
  return {
    steps: stepsOf(face, session),
    held: Object.fromEntries(heldStarts(face, session)),
    people: readAttendance(face, session),
    decisions: decisionsOf(face, session),
    points: parkedPoints(face, points),
    minutes: face.minutes.json(session),
  }
}

/** The points of a session on the room `parking`, as plain values. */
export const readPoints = (doc: Y.Doc, session: string): readonly Point[] =>
  pointsOf(parking.on(doc), session)

/** The sessions of which there is anything in the rooms, e.g. of a version; in no order. */
export function sessionsIn(stageDoc: Y.Doc, parkingDoc: Y.Doc): string[] {
  const face = stage.on(stageDoc)
  const written = stage.texts(stageDoc).filter(({ field }) => field === 'minutes')
  const records = [
    ...face.agenda.list(),
    ...face.held.list(),
    ...face.guests.list(),
    ...face.decisions.list(),
    ...parking.on(parkingDoc).points.list(),
  ]
  return [...new Set([...records.map(({ session }) => session), ...written.map(({ key }) => key)])]
}

/** The decisions of a session, in order. */
export const decisionsOf = ({ decisions }: StageOn, session: string): Decision[] =>
  decisions
    .list()
    .filter((one) => one.session === session)
    .map(({ id, step, text }) => ({ id, step, text }))

/** Points together with what became of them. */
export const parkedPoints = ({ settled }: StageOn, points: readonly Point[]): ParkedPoint[] =>
  points.map(({ id, text, step, place, author }) => ({
    id,
    text,
    step,
    place,
    author,
    settled: settled.get(id)?.how ?? null,
  }))
