import type { Step } from '#lib/board/agenda.ts'
import { heldStarts, readStageNow, type StageNow, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads what is going on on a board's stage. */
export const readStage = (rooms: Documents, board: string): Promise<StageNow> =>
  rooms.read(roomName({ board, section: 'stage' }), readStageNow)

/** Reads a session's agenda, and when each of its steps was begun, in ms since 1970. */
export const readAgenda = (
  rooms: Documents,
  board: string,
  session: string,
): Promise<{ steps: Step[]; held: ReadonlyMap<string, number> }> =>
  rooms.read(roomName({ board, section: 'stage' }), (doc) => {
    const face = stage.on(doc)
    return { steps: stepsOf(face, session), held: heldStarts(face, session) }
  })
