import { openCounts, readThreads } from '#lib/board/threads.ts'
import { parseRoomName, roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'
import type { Store } from '#server/store/open-store.ts'
import { roomsOfAll } from './forget-authors.ts'
import { memberOf } from './members.ts'

/** How many threads are open on each thing of a board, by `anchorKey`. */
export const readOpenCounts = (rooms: Documents, board: string): Promise<Record<string, number>> =>
  rooms.read(roomName({ board, section: 'comments' }), (doc) => openCounts(readThreads(doc)))

/**
 * All comments that somebody wrote, on boards that they left too: the words are theirs. Those that
 * their comments are about are others', and come only from boards that they may still see.
 */
export async function commentsBy(
  { rooms, store }: { rooms: Documents; store: Store },
  user: string,
) {
  const found = []
  for (const name of await roomsOfAll(store, 'comments')) {
    const board = parseRoomName(name)?.board
    if (board === undefined) continue
    const isMember = (await memberOf(store, board, user)) !== undefined
    const threads = await rooms.peek(name, readThreads)
    for (const { anchor, comments } of threads) {
      const about = { board, on: anchor.on, factor: anchor.factor, id: anchor.id }
      for (const { author, text, at, edited } of comments) {
        if (author !== user) continue
        found.push({ ...about, ...(isMember && { quote: anchor.quote }), text, at, edited })
      }
    }
  }
  return found
}
