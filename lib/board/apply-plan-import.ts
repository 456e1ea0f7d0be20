import type { Doc } from 'yjs'
import { actionTextKey, plan } from './plan.ts'
import { asOne } from './plan-edit.ts'
import type { ImportedRow } from './plan-import.ts'
import { writeFragment } from './rich-text.ts'

/**
 * Writes rows of a file into a plan in one step that can be taken back; `changes` says which of
 * them change the action of their title instead of adding one. A rich text is only filled where it
 * is empty: what people wrote together is not written over.
 */
export function applyPlanImport(
  doc: Doc,
  rows: readonly ImportedRow[],
  { author, changes }: { author: string; changes: ReadonlySet<number> },
): void {
  const face = plan.on(doc)
  asOne(doc, () => {
    for (const { row, fields, title, texts, activities, match } of rows) {
      const found = match !== undefined && changes.has(row) && face.actions.get(match)
      const id = found ? found.id : face.actions.add({ ...fields, title }, { author })
      if (found) face.actions.patch(id, fields)
      const there = new Set(
        face.activities
          .list()
          .filter(({ action }) => action === id)
          .map(({ what }) => what),
      )
      for (const activity of activities) {
        if (!there.has(activity.what)) face.activities.add({ action: id, ...activity }, { author })
      }
      for (const part of ['description', 'adaptation'] as const) {
        const fragment = face.texts.fragment(actionTextKey(id, part))
        const text = texts[part]
        if (!text || fragment.length > 0) continue
        const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
        writeFragment(
          fragment,
          paragraphs.map((line) => ({
            type: 'paragraph',
            content: [{ type: 'text', text: line }],
          })),
        )
      }
    }
  })
}
