import { stage } from '#lib/board/stage.ts'
import { limits } from '#lib/limits.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { note } from '#server/audit.ts'
import { findUser } from '#server/auth/users.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'

/**
 * Makes the deputy whom a facilitator chose a facilitator too, when nobody who leads the board has
 * been there for a while in the middle of a session. Throws the Refusals `not-yours`,
 * `still-led`, `guest-cannot-lead` and `board-archived`.
 */
export async function takeOver(
  { rooms, store, accessChanged }: Pick<Program, 'rooms' | 'store' | 'accessChanged'>,
  board: Board,
  member: Member,
): Promise<void> {
  refuseArchived(board)
  const { user } = member
  const room = roomName({ board: board.id, section: 'stage' })
  const isDeputy = await rooms.read(room, (doc) => {
    const face = stage.on(doc)
    return face.run.get('now') !== null && face.attention.get('deputy') === user.id
  })
  if (!isDeputy || member.role !== 'participant') throw new Refusal('not-yours')
  if ((await rooms.leaderlessFor(room)) < limits.deputyMs) throw new Refusal('still-led')
  if ((await findUser(store, user.id))?.kind === 'guest') throw new Refusal('guest-cannot-lead')
  await store.transaction().execute(async (tx) => {
    await tx
      .updateTable('members')
      .set({ role: 'facilitator' })
      .where('board', '=', board.id)
      .where('user', '=', user.id)
      .execute()
    await note(tx, 'session taken over', { actor: user.id, board: board.id })
  })
  // Who leads needs no leave to take over; another deputy can be chosen.
  await rooms.change(room, null, (doc) => stage.on(doc).attention.clear('deputy'))
  accessChanged({ board: board.id, user: user.id })
}
