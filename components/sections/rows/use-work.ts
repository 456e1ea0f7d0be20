'use client'

import { useBoard } from '#components/board/board-context.tsx'
import { type Present, usePresence } from '#components/board/use-presence.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { useWriting } from '#components/board/use-writing.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

/** The room that a page works in: its connection once it can be shown, and who else is there. */
export function useWork(room: string): {
  connection: RoomConnection | undefined
  /** True while nothing hinders writing. The controls stand there before, so that nothing moves. */
  writable: boolean
  others: Present[]
} {
  const { me } = useBoard()
  const connection = useRoom(room)
  const { state } = useRoomState(connection)
  const ready = useReady(connection)
  const people = usePresence(connection)
  useWriting(connection)
  return {
    connection: ready ? connection : undefined,
    writable: state !== 'read-only' && state !== 'reload',
    others: people.filter(({ id }) => id !== me.id),
  }
}
