import { rulesOf, stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Member } from './members.ts'

/** Throws the Refusal `in-break` for everybody but facilitators while a session has a break. */
export async function refuseInBreak(
  rooms: Pick<Documents, 'peek'>,
  board: string,
  { role }: Pick<Member, 'role'>,
): Promise<void> {
  if (role === 'facilitator') return
  const room = roomName({ board, section: 'stage' })
  const { paused } = await rooms.peek(room, (doc) => rulesOf(stage.on(doc)))
  if (paused) throw new Refusal('in-break')
}
