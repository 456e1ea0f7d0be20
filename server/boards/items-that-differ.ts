import * as Y from 'yjs'
import { type Differing, differingItems, itemWords } from '#lib/board/items.ts'
import { openRooms } from '#lib/report/read-version.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'
import { restorable } from './restore-version.ts'
import { copyRooms } from './version-rooms.ts'
import { type Version, versionRooms } from './versions.ts'

/** An item that can be brought back from a version, with its own name if it has one. */
export type DifferingItem = Differing & { room: string; words: string | undefined }

/** The single things on a board that are not as they were in a version. Throws `version-damaged`. */
export async function itemsThatDiffer(
  ground: { store: Store; rooms: Pick<Documents, 'peek'> },
  version: Version,
): Promise<DifferingItem[]> {
  const frozen = openRooms(await versionRooms(ground.store, version))
  const now = openRooms(await copyRooms(ground, version.board))
  const empty = new Y.Doc()
  try {
    return [...new Set([...frozen.keys(), ...now.keys()])].sort().flatMap((room) => {
      const section = restorable(version.board, room)
      if (!section) return []
      const [live, then] = [now.get(room) ?? empty, frozen.get(room) ?? empty]
      return differingItems(section, live, then).map((item) => ({
        ...item,
        room,
        words: itemWords(item, then) ?? itemWords(item, live),
      }))
    })
  } finally {
    for (const doc of [empty, ...frozen.values(), ...now.values()]) doc.destroy()
  }
}
