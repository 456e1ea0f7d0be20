import { type DraftCard, draft } from '#lib/board/draft.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** The private cards that a member has on a board and has not shown; for nobody else's eyes. */
export const readDrafts = (
  rooms: Documents,
  board: string,
  user: string,
): Promise<readonly DraftCard[]> =>
  rooms.peek(roomName({ board, section: 'draft', of: user }), (doc) => draft.on(doc).cards.list())
