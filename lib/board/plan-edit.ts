import type { Doc } from 'yjs'
import { localEdit } from './local-edit.ts'
import { plan, planDays } from './plan.ts'
import { addDays } from './plan-days.ts'

/** Makes several changes one: others see them at once, and one step takes them back. */
export const asOne = <Result>(doc: Doc, change: () => Result): Result =>
  doc.transact(change, localEdit)

/** Removes actions with all that belongs to them, in one step that can be taken back. */
export function removeActions(doc: Doc, gone: readonly string[]): void {
  const face = plan.on(doc)
  const ids = new Set(gone)
  asOne(doc, () => {
    for (const field of [face.activities, face.readings, face.progress, face.evidence]) {
      for (const { id, action } of field.list()) if (ids.has(action)) field.remove(id)
    }
    for (const action of face.actions.list()) {
      if (ids.has(action.id)) face.actions.remove(action.id)
      // What waited for it waits no more.
      else if (action.after.some((id) => ids.has(id))) {
        face.actions.patch(action.id, { after: action.after.filter((id) => !ids.has(id)) })
      }
    }
  })
}

/** Copies an action with its activities, behind it; gives the copy's id. */
export function copyAction(
  doc: Doc,
  id: string,
  author: string,
  title: string,
): string | undefined {
  const face = plan.on(doc)
  const found = face.actions.get(id)
  if (!found) return undefined
  const { id: _, author: __, order: ___, ...fields } = found
  return asOne(doc, () => {
    const copy = face.actions.add(
      { ...fields, title, status: 'not-started', dropped: '' },
      { author, after: id },
    )
    for (const { what, who, start, by, action } of face.activities.list()) {
      if (action === id) face.activities.add({ action: copy, what, who, start, by }, { author })
    }
    return copy
  })
}

/** Behind which action one comes to stand when it is put before another one; null: first. */
export function placeBefore(
  all: readonly { id: string }[],
  target: string,
  moved: string,
): string | null {
  const others = all.filter(({ id }) => id !== moved)
  const place = others.findIndex(({ id }) => id === target)
  return others[place - 1]?.id ?? null
}

/**
 * Moves an action by some days with all of its activities, or only its start or end; an end is not
 * moved before the start, nor any day out of what a plan may name.
 */
export function moveAction(
  doc: Doc,
  id: string,
  grip: 'start' | 'end' | 'all',
  days: number,
): void {
  const face = plan.on(doc)
  const found = face.actions.get(id)
  if (!found) return
  const shift = (day: string | null) => {
    if (day === null) return null
    const next = addDays(day, days)
    return next < planDays.first || next > planDays.last ? day : next
  }
  const start = grip === 'end' ? found.start : shift(found.start)
  const end = grip === 'start' ? found.end : shift(found.end)
  if (start !== null && end !== null && end < start && grip !== 'all') return
  asOne(doc, () => {
    face.actions.patch(id, { start, end })
    if (grip !== 'all') return
    for (const activity of face.activities.list()) {
      if (activity.action !== id) continue
      face.activities.patch(activity.id, { start: shift(activity.start), by: shift(activity.by) })
    }
  })
}
