import type { Bus } from '#server/bus/bus.ts'
import type { Rooms } from '#server/sync/rooms.ts'

/** The channel on which processes tell each other that a board has been deleted. */
const channel = 'deleted'

/**
 * Gives what to call when a board has been deleted: its connections end and its live rooms are let
 * go with nothing written back, here at once and in all other processes as soon as they hear of it.
 */
export async function watchDeletions(
  rooms: Rooms,
  bus: Bus,
): Promise<(board: string) => Promise<void>> {
  await bus.subscribe(channel, (message) => void rooms.abandon(new TextDecoder().decode(message)))
  return async (board) => {
    bus.publish(channel, new TextEncoder().encode(board))
    await rooms.abandon(board)
  }
}
