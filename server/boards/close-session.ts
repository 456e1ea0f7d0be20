import { noteDepartures } from '#lib/board/attendance.ts'
import { endRun } from '#lib/board/run.ts'
import { stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { note } from '#server/audit.ts'
import type { Program } from '#server/program.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'
import { endVote, readVotes } from './votes.ts'

/**
 * Closes the session that is being held: its votes are counted, nobody is held or in a break any
 * more, and the timer is gone. `keep` is called last, with the session's id, for whoever keeps what
 * the board is by then. For facilitators, which the caller checks. Throws the Refusal
 * `board-archived`.
 */
export async function closeSession(
  ground: Pick<Program, 'rooms' | 'store'>,
  { board, member }: { board: Board; member: Member },
  keep: (session: string) => Promise<void> = async () => undefined,
): Promise<void> {
  refuseArchived(board)
  const { rooms, store } = ground
  const room = roomName({ board: board.id, section: 'stage' })
  const run = await rooms.read(room, (doc) => stage.on(doc).run.get('now'))
  if (!run) return
  for (const vote of await readVotes(rooms, board.id)) {
    if (vote.results === null && vote.session === run.session) await endVote(ground, board, vote.id)
  }
  const { user, role, delegation } = member
  const person = { id: user.id, name: user.name, role, delegation }
  await rooms.change(room, person, (doc) => {
    const face = stage.on(doc)
    endRun(face)
    noteDepartures(face, run.session, new Set(), new Date().toISOString())
  })
  await note(store, 'session closed', { actor: user.id, board: board.id })
  await keep(run.session)
}
