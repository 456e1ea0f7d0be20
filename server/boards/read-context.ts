import type { Delegation } from '#lib/access/access.ts'
import { type ContextView, context, readContext } from '#lib/board/context.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads what both cities say of these context factors off the live document, by factor. */
export const readBoardContext = (
  rooms: Documents,
  board: string,
  factors: readonly string[],
): Promise<Record<string, Record<Delegation, ContextView>>> =>
  rooms.read(roomName({ board, section: 'context' }), (doc) => {
    const face = context.on(doc)
    return Object.fromEntries(factors.map((id) => [id, readContext(face, id)]))
  })
