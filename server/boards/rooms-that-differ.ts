import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { type AnySection, plainSection } from '#lib/board/plain-section.ts'
import { openRooms } from '#lib/report/read-version.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'
import { restorable } from './restore-version.ts'
import { copyRooms } from './version-rooms.ts'
import { type Version, versionRooms } from './versions.ts'

/**
 * The rooms of a board that can be brought back from a version and are not as they were then.
 * Throws the Refusal `version-damaged`.
 */
export async function roomsThatDiffer(
  ground: { store: Store; rooms: Pick<Documents, 'peek'> },
  version: Version,
): Promise<string[]> {
  const frozen = openRooms(await versionRooms(ground.store, version))
  const now = openRooms(await copyRooms(ground, version.board))
  const empty = new Y.Doc()
  try {
    const rooms = [...new Set([...frozen.keys(), ...now.keys()])].sort()
    return rooms.filter((room) => {
      const section = restorable(version.board, room) as AnySection | undefined
      if (!section) return false
      const read = (docs: ReadonlyMap<string, Y.Doc>) =>
        withoutDefaults(plainSection(section, docs.get(room) ?? empty))
      return !equalityDeep(read(frozen), read(now))
    })
  } finally {
    for (const doc of [empty, ...frozen.values(), ...now.values()]) doc.destroy()
  }
}

/** Content without cells that say nothing: one that was taken back is as good as none. */
const withoutDefaults = (content: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(content).map(([name, field]) => [
      name,
      Array.isArray(field)
        ? field
        : Object.fromEntries(Object.entries(field as object).filter(([, value]) => value !== null)),
    ]),
  )
