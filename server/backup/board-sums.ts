import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { Config } from '#server/config.ts'
import type { Log } from '#server/log.ts'
import { openBeside } from '#server/store/open-beside.ts'
import type { Store } from '#server/store/open-store.ts'
import { readRoomDoc } from './room-doc.ts'

/**
 * A checksum of each board's documents, by board: what was written and what was deleted in them,
 * however the log is cut.
 */
export async function boardSums(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  log: Log,
): Promise<Map<string, string>> {
  const { store, close } = await openBeside(config, log)
  try {
    const boards = await store.selectFrom('boards').select('id').orderBy('id').execute()
    const sums = new Map<string, string>()
    for (const { id } of boards) sums.set(id, await sumOf(store, id))
    return sums
  } finally {
    await close()
  }
}

async function sumOf(store: Store, board: string): Promise<string> {
  const rooms = await store
    .selectFrom('rooms')
    .select('room')
    .where('room', '>=', `${board}/`)
    .where('room', '<', `${board}0`)
    .execute()
  const lines: string[] = []
  for (const { room } of rooms) lines.push(`${room} ${await stateOf(store, room)}\n`)
  return createHash('sha256').update(lines.sort().join('')).digest('hex')
}

const stateOf = (store: Store, room: string): Promise<string> =>
  readRoomDoc(store, room, (doc) => Buffer.from(Y.encodeSnapshot(Y.snapshot(doc))).toString('hex'))
