'use client'

import { useMemo, useSyncExternalStore } from 'react'
import type { Membership } from '#lib/access/access.ts'
import { delegations, roles } from '#lib/access/access.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

/** Somebody who is here: who they are, as the server says, and the place they are at. */
export interface Present extends Membership {
  id: string
  name: string
  at: string | undefined
  /** Since when their hand is up, in ms since 1970, as the server says. */
  hand?: number
  reaction?: string
}

const nobody: Present[] = []

/** Everybody present in a room, each once, in the order of their names. */
export function usePresence(connection: RoomConnection | undefined): Present[] {
  const source = useMemo(() => connection && presenceOf(connection), [connection])
  return useSyncExternalStore(
    source?.subscribe ?? (() => () => {}),
    source?.read ?? (() => nobody),
    () => nobody,
  )
}

function presenceOf({ provider: { awareness } }: RoomConnection) {
  let cached = nobody
  let seen = ''
  const read = () => {
    const people = new Map<string, Present>()
    for (const state of awareness.getStates().values()) {
      const person = readPerson(state)
      if (person) people.set(person.id, person)
    }
    const next = [...people.values()].sort((a, b) => a.name.localeCompare(b.name))
    const text = JSON.stringify(next)
    if (text !== seen) {
      seen = text
      cached = next
    }
    return cached
  }
  const subscribe = (listener: () => void) => {
    awareness.on('change', listener)
    return () => awareness.off('change', listener)
  }
  return { read, subscribe }
}

/** A presence state as it came over the wire: what does not parse is nobody. */
function readPerson(state: Record<string, unknown>): Present | undefined {
  const { user, at, hand, reaction } = state as Record<string, unknown> & {
    user?: Record<string, unknown>
  }
  const role = roles.find((known) => known === user?.role)
  if (!role || typeof user?.id !== 'string' || typeof user.name !== 'string') return undefined
  const delegation = delegations.find((known) => known === user.delegation) ?? null
  const place = typeof at === 'string' ? at : undefined
  return {
    ...{ id: user.id, name: user.name, role, delegation, at: place },
    ...(typeof hand === 'number' && { hand }),
    ...(typeof reaction === 'string' && { reaction }),
  }
}
