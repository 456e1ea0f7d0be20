import * as Y from 'yjs'
import type { z } from 'zod'
import { writeFragment } from '#lib/board/rich-text.ts'
import { type Room, roomName } from '#lib/sync/room-name.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import { type DemoPerson, demoBoard, demoPeople, demoUserId } from './demo-people.ts'
import { type blockSchema, toNodes } from './note-blocks.ts'

/** A room of the demo board. */
export type DemoRoom = Room extends infer Of ? (Of extends Room ? Omit<Of, 'board'> : never) : never

/**
 * Changes a room of the demo board as one of its people would in a browser of their own: under a
 * Yjs client of its own, so that it is known whose city wrote what.
 */
export async function changeAs(
  rooms: Pick<Rooms, 'change'>,
  room: DemoRoom,
  person: DemoPerson | null,
  edit: (doc: Y.Doc) => void,
): Promise<void> {
  await rooms.change(roomName({ ...room, board: demoBoard } as Room), who(person), (doc) => {
    const own = new Y.Doc()
    Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
    const before = Y.encodeStateVector(own)
    own.transact(() => edit(own))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(own, before))
    own.destroy()
  })
}

function who(person: DemoPerson | null) {
  if (person === null) return null
  const { name, role, delegation } = demoPeople[person]
  return { id: demoUserId(person), name, role, delegation }
}

/** Puts blocks in the place of whatever a text holds. */
export function replaceText(
  fragment: Y.XmlFragment,
  blocks: readonly z.infer<typeof blockSchema>[],
): void {
  fragment.delete(0, fragment.length)
  if (blocks.length > 0) writeFragment(fragment, toNodes(blocks))
}

/** A moment so many days before another one, as ISO 8601 in UTC. */
export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * 24 * 60 * 60_000).toISOString()
