import { accessTo, type Delegation, type Membership } from '#lib/access/access.ts'
import type { RatingsReader } from '#lib/board/ratings.ts'
import { type RatingsNow, readRound } from '#lib/board/rounds.ts'
import { stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/**
 * Reads the ratings of a board off the live documents, as far as one of its members may see them. A
 * room that the member may not open is not read: nothing of what is in it gets to the page.
 */
export async function readRatings(
  rooms: Pick<Documents, 'read'>,
  board: string,
  member: Membership,
  reader: RatingsReader,
): Promise<RatingsNow> {
  const round = await rooms.read(roomName({ board, section: 'stage' }), (doc) =>
    readRound(stage.on(doc)),
  )
  const own = async (of: Delegation) => {
    const room = { board, section: 'assessment', of } as const
    if (accessTo(room, member, round.rules) === 'none') return undefined
    return rooms.read(roomName(room), reader.own)
  }
  return {
    round,
    own: { mentor: await own('mentor'), mentee: await own('mentee') },
    agreed: await rooms.read(roomName({ board, section: 'assessment' }), reader.agreed),
  }
}
