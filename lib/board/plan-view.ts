import type { Doc } from 'yjs'
import type { Actor } from './actors.ts'
import { keepingKnown } from './keep-known.ts'
import { type Packed, packRecords, unpackRecords } from './pack.ts'
import {
  type ActionEvidence,
  type Activity,
  type PlanAction,
  type PlanHead,
  type Progress,
  plan,
  planTexts,
  type Reading,
} from './plan.ts'
import type { NoteJson } from './rich-text.ts'

/** All of a plan as plain values, but for the rich texts of its actions. */
export interface PlanView {
  head: PlanHead
  texts: Record<(typeof planTexts)[number], NoteJson>
  actions: readonly PlanAction[]
  activities: readonly Activity[]
  readings: readonly Reading[]
  progress: readonly Progress[]
  evidence: readonly ActionEvidence[]
}

/** Reads a plan off its document. What did not change is identical to what was read before. */
export function readPlanView(doc: Doc): PlanView {
  const face = plan.on(doc)
  return {
    head: face.head.all(),
    texts: readPlanTexts(doc),
    actions: face.actions.list(),
    activities: face.activities.list(),
    readings: face.readings.list(),
    progress: face.progress.list(),
    evidence: face.evidence.list(),
  }
}

/** A plan as it goes into a page: its many records packed. */
export interface PackedPlan
  extends Omit<PlanView, 'actions' | 'activities' | 'readings' | 'progress'> {
  actions: Packed
  activities: Packed
  readings: Packed
  progress: Packed
}

const { actions, activities, readings, progress } = plan.fields

export const packPlan = (view: PlanView): PackedPlan => ({
  ...view,
  actions: packRecords(actions.schema, view.actions),
  activities: packRecords(activities.schema, view.activities),
  readings: packRecords(readings.schema, view.readings),
  progress: packRecords(progress.schema, view.progress),
})

export const unpackPlan = (packed: PackedPlan): PlanView => ({
  ...packed,
  actions: unpackRecords(actions.schema, packed.actions),
  activities: unpackRecords(activities.schema, packed.activities),
  readings: unpackRecords(readings.schema, packed.readings),
  progress: unpackRecords(progress.schema, packed.progress),
})

/**
 * Reads a plan like `readPlanView`, but what is equal to what was known before, as the page was
 * made, stays the very same: a long table need not be drawn again when the document has come.
 */
export function planReader(known: PlanView): (doc: Doc) => PlanView {
  const keepActions = keepingKnown(known.actions)
  const keepActivities = keepingKnown(known.activities)
  return (doc) => {
    const view = readPlanView(doc)
    return {
      ...view,
      actions: keepActions(view.actions),
      activities: keepActivities(view.activities),
    }
  }
}

/** The vision and the context, as plain JSON. */
export const readPlanTexts = (doc: Doc): PlanView['texts'] => {
  const { headTexts } = plan.on(doc)
  return Object.fromEntries(planTexts.map((key) => [key, headTexts.json(key)])) as PlanView['texts']
}

/** What is known of an actor where only its name is needed. */
export type ActorName = Pick<Actor, 'id' | 'name' | 'city'>

/**
 * Gathers records by a key, in their order. A list in which nothing has changed since `before` is
 * the same one.
 */
export function gather<Rec>(
  records: readonly Rec[],
  keyOf: (record: Rec) => string,
  before?: ReadonlyMap<string, readonly Rec[]>,
): Map<string, readonly Rec[]> {
  const groups = new Map<string, Rec[]>()
  for (const record of records) {
    const key = keyOf(record)
    const group = groups.get(key)
    if (group) group.push(record)
    else groups.set(key, [record])
  }
  return new Map(
    [...groups].map(([key, group]) => {
      const known = before?.get(key)
      const isSame =
        known?.length === group.length && group.every((record, at) => record === known[at])
      return [key, isSame && known ? known : group]
    }),
  )
}

/** What a record belongs to. */
export const actionOf = ({ action }: { action: string }): string => action
