'use client'

import { useRoom } from './use-room.ts'

/** Keeps a room open while its views are changed. */
export function KeepRoom({ room }: { room: string }) {
  useRoom(room)
  return null
}
