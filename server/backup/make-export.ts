import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Kysely } from 'kysely'
import * as Y from 'yjs'
import { parseRoomName } from '#lib/sync/room-name.ts'
import { StartError } from '#server/start-error.ts'
import type { BesideStore } from '#server/store/open-beside.ts'
import type { Tables } from '#server/store/tables.ts'
import type { Manifest } from './manifest.ts'
import { readRoomDoc } from './room-doc.ts'
import type { Entry } from './tar.ts'
import { type Progress, type Put, writeEverything } from './write-everything.ts'

/**
 * Writes everything into an empty folder for other programs to read: the files of a backup, and
 * each room's document as one Yjs update. Needs no server to stop.
 */
export async function makeExport(
  { store, database, migrations }: BesideStore,
  folder: string,
  progress: Progress,
): Promise<Manifest> {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new StartError(`${folder} is not empty: nothing was written.`)
  const put = async ({ name, bytes }: Entry) => {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes, { mode: 0o600 })
  }
  const format = { database, migrations }
  const reading = store.transaction().setIsolationLevel('repeatable read')
  return reading.execute((db) =>
    writeEverything({
      db,
      format,
      put,
      progress,
      more: (putMore) => putRooms(db, putMore, progress),
    }),
  )
}

async function putRooms(db: Kysely<Tables>, put: Put, progress: Progress): Promise<void> {
  const rooms = await db.selectFrom('rooms').select('room').orderBy('room').execute()
  for (const [index, { room }] of rooms.entries()) {
    // What is no name of a room, which only a forged backup can have brought, could leave the folder.
    const name = parseRoomName(room) ? room : `unknown-${index}`
    await put({ name: `rooms/${name}.yjs`, bytes: await stateOf(db, room) })
    progress('documents', index + 1)
  }
}

const stateOf = (db: Kysely<Tables>, room: string): Promise<Buffer> =>
  readRoomDoc(db, room, (doc) => Buffer.from(Y.encodeStateAsUpdate(doc)))
