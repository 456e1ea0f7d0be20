import type { StageRules } from '#lib/access/access.ts'
import { rulesOf, stage } from '#lib/board/stage.ts'
import { parseRoomName, roomName } from '#lib/sync/room-name.ts'
import type { Bus } from '#server/bus/bus.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { AccessChange } from '#server/sync/sync-server.ts'

/** What a board's stage says about access at this moment. */
export const stageRules = (rooms: Rooms, board: string): Promise<StageRules> =>
  rooms.peek(roomName({ board, section: 'stage' }), (doc) => rulesOf(stage.on(doc)))

/** The channel on which processes tell each other that somebody's access has changed. */
const channel = 'access'

/**
 * Makes changes of access felt on open connections, here and in all other processes, as soon as
 * the stage's rules change. Gives what to call when access has changed otherwise.
 */
export async function watchAccess(
  rooms: Rooms,
  bus: Bus,
  recheck: (change: AccessChange) => void,
): Promise<(change: AccessChange) => void> {
  await bus.subscribe(channel, (message) => recheck(JSON.parse(new TextDecoder().decode(message))))
  const changed = (change: AccessChange) => {
    recheck(change)
    bus.publish(channel, new TextEncoder().encode(JSON.stringify(change)))
  }
  const known = new Map<string, string>()
  rooms.onWritten(async (name) => {
    const room = parseRoomName(name)
    if (room?.section !== 'stage') return
    const rules = JSON.stringify(await stageRules(rooms, room.board))
    if (known.get(room.board) === rules) return
    known.set(room.board, rules)
    changed({ board: room.board })
  })
  return changed
}
