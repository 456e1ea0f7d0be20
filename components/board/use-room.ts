'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import type { SaveState } from '#lib/sync/save-state.ts'
import { useBoard } from './board-context.tsx'

/**
 * A room of this board while the component is mounted; undefined until it is being opened. One
 * that merely stands beside the work does not make the page read-only. Without a name there is none.
 */
export function useRoom(
  name: string | undefined,
  { beside = false } = {},
): RoomConnection | undefined {
  const { rooms } = useBoard()
  const [connection, setConnection] = useState<RoomConnection>()
  useEffect(() => {
    if (!rooms || name === undefined) return
    setConnection(rooms.acquire(name, beside))
    return () => {
      setConnection(undefined)
      rooms.release(name, beside)
    }
  }, [rooms, name, beside])
  return connection
}

const connecting: SaveState = { state: 'connecting' }
const nothing = () => () => {}

/** A room's save state, live. */
export function useRoomState(connection: RoomConnection | undefined): SaveState {
  const state = () => connection?.state() ?? connecting
  return useSyncExternalStore(connection?.subscribe ?? nothing, state, () => connecting)
}

/** True once a room's document can be shown. It stays true: words are not taken away again. */
export function useReady(connection: RoomConnection | undefined): boolean {
  const subscribe = useCallback(
    (listener: () => void) => connection?.subscribe(listener) ?? (() => {}),
    [connection],
  )
  const now = useSyncExternalStore(
    subscribe,
    () => connection?.ready() ?? false,
    () => false,
  )
  const [shown, setShown] = useState<RoomConnection>()
  if (now && connection && shown !== connection) setShown(connection)
  return connection !== undefined && shown === connection
}
