'use client'

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Delegation, Membership } from '#lib/access/access.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import type { OpenRooms } from './open-rooms.ts'

/** What every part of a board's pages knows. */
export interface BoardFacts {
  id: string
  key: string
  cities: Record<Delegation, string>
  me: Membership & { id: string; name: string }
}

interface BoardContext extends BoardFacts {
  rooms: OpenRooms | undefined
  stage: RoomConnection | undefined
}

const Context = createContext<BoardContext | undefined>(undefined)

/** The board around a component. Throws outside of one. */
export function useBoard(): BoardContext {
  const board = useContext(Context)
  if (!board) throw new Error('outside of a board')
  return board
}

/** Holds a board's connections for as long as any of its pages is open. */
export function BoardProvider({ facts, children }: { facts: BoardFacts; children: ReactNode }) {
  const [live, setLive] = useState<{ rooms: OpenRooms; stage: RoomConnection }>()
  const { id, key } = facts
  const userId = facts.me.id
  useEffect(() => {
    let rooms: OpenRooms | undefined
    let left = false
    // Yjs is for the browser only: on the server a second copy of it would stand beside the first.
    void import('./open-rooms.ts').then(({ openRooms }) => {
      if (left) return
      rooms = openRooms({ boardKey: key, userId })
      setLive({ rooms, stage: rooms.acquire(`${id}/stage`, true) })
    })
    const warn = (event: BeforeUnloadEvent) => {
      if (rooms?.unsaved()) event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      left = true
      window.removeEventListener('beforeunload', warn)
      rooms?.close()
      setLive(undefined)
    }
  }, [id, key, userId])
  return <Context value={{ ...facts, rooms: live?.rooms, stage: live?.stage }}>{children}</Context>
}
