import { Kysely } from 'kysely'
import * as Y from 'yjs'
import { makeLog } from '#server/log.ts'
import type { Store } from '#server/store/open-store.ts'
import { postgresDialect } from '#server/store/postgres.ts'
import { readRoom } from '#server/store/room-log.ts'
import { openFile, sqliteDialect } from '#server/store/sqlite.ts'
import type { Place } from './stores.ts'

/** What lies in the database of a room, read without any server. */
export interface RoomOnDisk {
  doc: Y.Doc
  /** The last number given out. */
  last: number
  /** Up to where the snapshot reaches; 0 without one. */
  snapshot: number
  /** The numbers of the log's rows in order. */
  rows: number[]
}

/** Reads a room from a place whose server does not run, or writes nothing now. */
export async function roomOnDisk(place: Place, room: string): Promise<RoomOnDisk> {
  const { DATABASE_URL, DATA_DIR } = place
  const dialect = DATABASE_URL
    ? postgresDialect(DATABASE_URL, makeLog('silent'))
    : sqliteDialect(openFile(`${DATA_DIR}/compa.sqlite`))
  const store: Store = new Kysely({ dialect })
  try {
    const { snapshot, updates } = await readRoom(store, room)
    const doc = new Y.Doc()
    for (const update of snapshot ? [snapshot, ...updates] : updates) Y.applyUpdate(doc, update)
    const numbers = (table: 'rooms' | 'snapshots' | 'updates') =>
      store.selectFrom(table).select('seq').where('room', '=', room).orderBy('seq').execute()
    const [last, covered, rows] = await Promise.all([
      numbers('rooms'),
      numbers('snapshots'),
      numbers('updates'),
    ])
    return {
      doc,
      last: last[0]?.seq ?? 0,
      snapshot: covered[0]?.seq ?? 0,
      rows: rows.map(({ seq }) => seq),
    }
  } finally {
    await store.destroy()
  }
}

/** The numbers that a room's log must have: everything between its snapshot and its last number. */
export const wholeLog = ({ snapshot, last }: RoomOnDisk): number[] =>
  Array.from({ length: last - snapshot }, (_, index) => snapshot + index + 1)
