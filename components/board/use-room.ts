'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import type { SaveState } from '#lib/sync/save-state.ts'
import { useBoard } from './board-context.tsx'

/** A room of this board while the component is mounted; undefined until it is being opened. */
export function useRoom(name: string): RoomConnection | undefined {
  const { rooms } = useBoard()
  const [connection, setConnection] = useState<RoomConnection>()
  useEffect(() => {
    if (!rooms) return
    setConnection(rooms.acquire(name))
    return () => {
      setConnection(undefined)
      rooms.release(name)
    }
  }, [rooms, name])
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
