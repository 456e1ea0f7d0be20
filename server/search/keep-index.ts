import { setTimeout as pause } from 'node:timers/promises'
import { searchLimits } from '#lib/search/limits.ts'
import type { Log } from '#server/log.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { indexRoom, roomsBehind, type SearchGround } from './index-room.ts'
import { forgetDeletedVersions, indexVersion, versionsBehind } from './index-versions.ts'

/**
 * Keeps what can be found in step with rooms and versions, aside from the way of an edit: a room
 * some moments (`quietMs`) after it was last written to, one at a time. What another process or an
 * earlier program left is looked for now and then, which also makes an index that is missing. Gives
 * what ends it.
 */
export function keepIndex(
  ground: SearchGround & { rooms: Pick<Rooms, 'onWritten' | 'peek'>; log: Log },
  quietMs: number = searchLimits.quietMs,
): () => Promise<void> {
  const { log, store } = ground
  const due = new Map<string, { first: number; last: number }>()
  let working: Promise<void> | undefined
  let isEnded = false
  ground.rooms.onWritten((room) => {
    const now = performance.now()
    due.set(room, { first: due.get(room)?.first ?? now, last: now })
  })

  /** Does one piece of the work; false when it could not be done. */
  const one = async (what: string, task: () => Promise<void>) => {
    if (isEnded) return false
    try {
      await task()
      return true
    } catch (error) {
      // It stays behind, and is tried again with the next look.
      log.warn({ event: 'not indexed', room: what, reason: String(error) })
      return false
    } finally {
      await pause(searchLimits.restMs)
    }
  }
  const quiet = async () => {
    const now = performance.now()
    for (const [room, { first, last }] of [...due]) {
      const isDue = now - last >= quietMs || now - first >= searchLimits.latestMs
      if (!isDue) continue
      due.delete(room)
      await one(room, () => indexRoom(ground, room))
    }
  }
  const look = async (): Promise<void> => {
    let done = 0
    const rooms = await roomsBehind(store, searchLimits.atOnce)
    for (const room of rooms) {
      if (!due.has(room) && (await one(room, () => indexRoom(ground, room)))) done++
    }
    await forgetDeletedVersions(store)
    const versions = await versionsBehind(store, searchLimits.atOnce)
    for (const version of versions) {
      if (await one(version.id, () => indexVersion(store, version))) done++
    }
    // What is being written now comes before the rest of a whole index.
    await quiet()
    if (done >= searchLimits.atOnce) await look()
  }

  /** Never two at once: what comes while one is under way waits for the next turn. */
  const run = (task: () => Promise<void>) => {
    if (isEnded || working) return
    working = task()
      .catch((error) => log.warn({ event: 'search not kept', reason: String(error) }))
      .finally(() => {
        working = undefined
      })
  }
  run(look)
  const often = setInterval(() => run(quiet), Math.min(quietMs, searchLimits.tickMs)).unref()
  // Processes that look at different moments find what the others have done already.
  const seldom = setInterval(() => run(look), searchLimits.lookMs * (1 + Math.random() / 4)).unref()
  return async () => {
    isEnded = true
    clearInterval(often)
    clearInterval(seldom)
    await working
  }
}
