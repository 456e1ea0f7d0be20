import type { Kysely } from 'kysely'
import * as Y from 'yjs'
import type { Tables } from '#server/store/tables.ts'

/** Reads something off a room's document as it is stored; the document lives for that moment. */
export async function readRoomDoc<Result>(
  db: Kysely<Tables>,
  room: string,
  read: (doc: Y.Doc) => Result,
): Promise<Result> {
  const doc = new Y.Doc()
  for (const table of ['snapshots', 'updates'] as const) {
    const rows = db.selectFrom(table).select('bytes').where('room', '=', room).orderBy('seq')
    for (const { bytes } of await rows.execute()) Y.applyUpdate(doc, bytes)
  }
  const result = read(doc)
  doc.destroy()
  return result
}
