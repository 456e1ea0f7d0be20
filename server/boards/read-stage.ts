import { readStageNow, type StageNow } from '#lib/board/run.ts'
import { readPoints, readSessionRecord, type SessionRecord } from '#lib/board/session-record.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads what is going on on a board's stage. */
export const readStage = (rooms: Documents, board: string): Promise<StageNow> =>
  rooms.read(roomName({ board, section: 'stage' }), readStageNow)

/** Reads what there is of a session of a board. */
export async function readSession(
  rooms: Documents,
  board: string,
  session: string,
): Promise<SessionRecord> {
  const points = await rooms.peek(roomName({ board, section: 'parking' }), (doc) =>
    readPoints(doc, session),
  )
  return rooms.read(roomName({ board, section: 'stage' }), (doc) =>
    readSessionRecord(doc, points, session),
  )
}
