import type { StageRules } from '#lib/access/access.ts'
import { stage } from '#lib/board/stage.ts'
import { parseRoomName, roomName } from '#lib/sync/room-name.ts'
import type { Bus } from '#server/bus/bus.ts'
import type { Rooms } from '#server/sync/rooms.ts'

/** What a board's stage says about access at this moment. */
export const stageRules = (rooms: Rooms, board: string): Promise<StageRules> =>
  rooms.peek(roomName({ board, section: 'stage' }), (doc) => ({
    locked: stage.on(doc).rules.get('locked'),
  }))

/** The channel on which processes tell each other that people's access to a board has changed. */
const channel = 'access'

/**
 * Makes changes of access felt on open connections, here and in all other processes, as soon as
 * the stage's rules change. Gives what to call when a board's access has changed otherwise.
 */
export async function watchAccess(
  rooms: Rooms,
  bus: Bus,
  recheck: (board: string) => void,
): Promise<(board: string) => void> {
  await bus.subscribe(channel, (message) => recheck(new TextDecoder().decode(message)))
  const changed = (board: string) => {
    recheck(board)
    bus.publish(channel, new TextEncoder().encode(board))
  }
  const known = new Map<string, string>()
  rooms.onWritten(async (name) => {
    const room = parseRoomName(name)
    if (room?.section !== 'stage') return
    const rules = JSON.stringify(await stageRules(rooms, room.board))
    if (known.get(room.board) === rules) return
    known.set(room.board, rules)
    changed(room.board)
  })
  return changed
}
