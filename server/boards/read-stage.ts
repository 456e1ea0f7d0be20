import type { Step } from '#lib/board/agenda.ts'
import { type Attended, readAttendance } from '#lib/board/attendance.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'
import { readStageNow, type StageNow, stepsOf } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads what is going on on a board's stage. */
export const readStage = (rooms: Documents, board: string): Promise<StageNow> =>
  rooms.read(roomName({ board, section: 'stage' }), readStageNow)

/** What there is of one session: its agenda, who took part, its minutes. */
export interface SessionNow {
  steps: Step[]
  people: Attended[]
  minutes: NoteJson
}

/** Reads a session off the stage. */
export const readSession = (
  rooms: Documents,
  board: string,
  session: string,
): Promise<SessionNow> =>
  rooms.read(roomName({ board, section: 'stage' }), (doc) => {
    const face = stage.on(doc)
    return {
      steps: stepsOf(face, session),
      people: readAttendance(face, session),
      minutes: face.minutes.json(session),
    }
  })
