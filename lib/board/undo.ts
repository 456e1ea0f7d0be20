import * as Y from 'yjs'
import { localEdit } from './local-edit.ts'

/** A section, of which only the kinds of its fields matter here. */
export interface Undoable {
  fields: Record<string, { kind: string }>
}

/**
 * What takes back this person's own changes to a section, the last first; never somebody else's.
 * Each change is taken back by itself; rich texts have undo managers of their own, in their editors.
 */
export function undoOf({ fields }: Undoable, doc: Y.Doc): Y.UndoManager {
  const kinds = Object.entries(fields)
  const maps = kinds.filter(([, { kind }]) => kind !== 'richText').map(([name]) => doc.getMap(name))
  return new Y.UndoManager(maps, { trackedOrigins: new Set([localEdit]), captureTimeout: 0 })
}
