import { digest } from 'lib0/hash/sha256'
import type { Doc } from 'yjs'
import { actionTextKey, actionTexts, plan } from './plan.ts'
import { type PlanView, readPlanView } from './plan-view.ts'
import type { NoteJson } from './rich-text.ts'

/** All of a plan: what its views show, and the rich texts of its actions. */
export interface WholePlan {
  view: PlanView
  texts: Record<string, NoteJson>
}

/** Reads all of a plan off its document. */
export function readWholePlan(doc: Doc): WholePlan {
  const view = readPlanView(doc)
  const { texts } = plan.on(doc)
  const keys = view.actions.flatMap(({ id }) => actionTexts.map((of) => actionTextKey(id, of)))
  const read = keys.map((key) => [key, texts.json(key)] as const)
  return {
    view,
    texts: Object.fromEntries(read.filter(([, { content }]) => (content ?? []).length > 0)),
  }
}

/**
 * The checksum of a plan: SHA-256 as hexadecimal digits over its plain JSON. What was never said
 * does not count, so that a field that a later program adds changes nothing that was signed; of the
 * order of its actions only the order itself does.
 */
export function planSum({ view, texts }: WholePlan): string {
  const bytes = new TextEncoder().encode(JSON.stringify(plainOf({ ...view, actionTexts: texts })))
  return [...digest(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A value with its keys in order and without what says nothing. */
function plainOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainOf)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, part]) => key !== 'order' && !saysNothing(part))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, plainOf(part)]))
}

const saysNothing = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value === undefined ||
  (Array.isArray(value) && value.length === 0)
