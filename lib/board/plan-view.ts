import type { Doc } from 'yjs'
import type { Actor } from './actors.ts'
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

/** The vision and the context, as plain JSON. */
export const readPlanTexts = (doc: Doc): PlanView['texts'] => {
  const { headTexts } = plan.on(doc)
  return Object.fromEntries(planTexts.map((key) => [key, headTexts.json(key)])) as PlanView['texts']
}

/** What is known of an actor where only its name is needed. */
export type ActorName = Pick<Actor, 'id' | 'name' | 'city'>

/** By action: what belongs to each, in its order. */
export function byAction<Rec extends { action: string }>(records: readonly Rec[]) {
  const groups = new Map<string, Rec[]>()
  for (const record of records) {
    const group = groups.get(record.action)
    if (group) group.push(record)
    else groups.set(record.action, [record])
  }
  return groups
}
