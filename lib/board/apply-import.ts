import type { Doc } from 'yjs'
import type { ActorRow, ImportPlan, RelationEnd } from './actor-import.ts'
import { isSameRelation, together } from './actor-map.ts'
import { actors } from './actors.ts'

/** What to do with a row that has the name of an actor that is there already. */
export type DuplicateChoice = 'merge' | 'add' | 'skip'

/** What was done, for the sentence that says so. */
export interface Imported {
  added: number
  changed: number
  relations: number
}

/**
 * Writes a plan into the map as one change, which one undo takes back. `choices` holds what was
 * chosen for rows with known names, by their number in the plan; the others are put together.
 */
export function applyImport(
  doc: Doc,
  plan: ImportPlan,
  choices: ReadonlyMap<number, DuplicateChoice>,
): Imported {
  const face = actors.on(doc)
  return together(doc, () => {
    const done: Imported = { added: 0, changed: 0, relations: 0 }
    const ids = new Map<number, string>()
    for (const [number, row] of plan.actors.entries()) {
      const id = writeActor(row, number)
      if (id) ids.set(number, id)
    }
    const idOf = (end: RelationEnd | undefined) => end && ('id' in end ? end.id : ids.get(end.row))
    const known = [...face.relations.list()]
    for (const row of plan.relations) {
      const [from, to] = [idOf(row.from), idOf(row.to)]
      // The other end was skipped, or somebody has removed it while the preview was read.
      if (row.fate === 'error' || !from || !to || from === to) continue
      if (!face.actors.get(from) || !face.actors.get(to)) continue
      const same = known.find((one) => isSameRelation(one, { from, to, kind: row.fields.kind }))
      if (same) {
        if (row.fate === 'changed') face.relations.patch(same.id, row.fields)
        else continue
      } else {
        const id = face.relations.add({ from, to, ...row.fields })
        known.push({ id, from, to, ...row.fields })
      }
      done.relations++
    }
    return done

    function writeActor(row: ActorRow, number: number): string | undefined {
      if (row.fate === 'error') return undefined
      if (row.fate === 'same') return row.of?.id
      const choice = row.fate === 'duplicate' ? (choices.get(number) ?? 'merge') : 'merge'
      const before = row.earlier === undefined ? row.of?.id : ids.get(row.earlier)
      if (choice === 'skip') return before
      if (choice === 'merge' && before && face.actors.get(before)) {
        face.actors.patch(before, row.fields)
        done.changed++
        return before
      }
      done.added++
      return face.actors.add(row.fields)
    }
  })
}
