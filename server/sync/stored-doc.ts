import * as Y from 'yjs'
import type { Store } from '#server/store/open-store.ts'
import { readRoom } from '#server/store/room-log.ts'

/**
 * A room's document as it is stored, with the last number in it and the bytes of its log and
 * snapshot. Rejects when it cannot be read: never an empty document instead.
 */
export async function readDoc(store: Store, name: string) {
  const { snapshot, updates, seq } = await readRoom(store, name)
  // Its own random id would be half a kilobyte in a thousand idle rooms, and nobody asks for it.
  const doc = new Y.Doc({ guid: name })
  doc.transact(() => {
    if (snapshot) Y.applyUpdate(doc, snapshot)
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const bytes = updates.reduce((sum, update) => sum + update.byteLength, 0)
  return { doc, seq, bytes, snapshotBytes: snapshot?.byteLength ?? 0 }
}
