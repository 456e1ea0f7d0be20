import { connectRoom, type RoomConnection } from '#lib/sync/connect-room.ts'
import type { LocalCopy } from '#lib/sync/local-copies.ts'
import { mostUrgent, type SaveState } from '#lib/sync/save-state.ts'
import { unsent } from '#lib/sync/unsent.ts'
import { type KeptRooms, keptRooms } from './kept-rooms.ts'

/** The rooms that this page has open, and their one common save state. */
export interface OpenRooms {
  /** Opens a room; one that merely stands beside the work does not make the page read-only. */
  acquire(room: string, beside?: boolean): RoomConnection
  /** Lets go of it as it was acquired. */
  release(room: string, beside?: boolean): void
  state(): SaveState
  /** True while anything written here is not yet durable on the server. */
  unsaved(): boolean
  /** The texts that cannot be sent. */
  kept: Pick<KeptRooms, 'stuck' | 'list' | 'letGo'>
  subscribe(listener: () => void): () => void
  close(): void
}

interface OpenRoom {
  connection: RoomConnection
  holders: number
  /** Those of the holders for whom it is the work itself. */
  workers: number
}

/**
 * Keeps a page's rooms. A room that is left with something unsaved stays open behind the page
 * until it is saved.
 */
export function openRooms(address: Omit<LocalCopy, 'room'>): OpenRooms {
  const rooms = new Map<string, OpenRoom>()
  const listeners = new Set<() => void>()
  let state: SaveState = { state: 'connecting' }

  const notify = () => {
    for (const listener of listeners) listener()
  }
  const kept = keptRooms(address, notify)
  const unseen = new Set(kept.rooms())

  const changed = () => {
    kept.look([...rooms.values()].map(({ connection }) => connection))
    for (const name of unseen) {
      const known = rooms.get(name)
      if (!known || !isAnswered(known.connection)) continue
      unseen.delete(name)
      known.holders--
    }
    for (const [name, { connection, holders }] of rooms) {
      if (holders > 0 || connection.unsaved() || isDiverged(connection)) continue
      rooms.delete(name)
      connection.destroy()
    }
    const next = mostUrgent([...rooms.values()].map(stateOf))
    if (next.state !== state.state || next.reason !== state.reason) state = next
    notify()
  }
  const stateOf = ({ connection, workers }: OpenRoom): SaveState => {
    const own = connection.state()
    return workers === 0 && own.state === 'read-only' ? { state: 'saved' } : own
  }

  const acquire = (room: string, beside = false) => {
    const workers = beside ? 0 : 1
    const known = rooms.get(room)
    if (known) {
      known.holders++
      known.workers += workers
      changed()
      return known.connection
    }
    const connection = connectRoom({ ...address, room })
    rooms.set(room, { connection, holders: 1, workers })
    connection.subscribe(changed)
    changed()
    return connection
  }
  const release = (room: string, beside = false) => {
    const known = rooms.get(room)
    if (!known) return
    known.holders--
    if (!beside) known.workers--
    changed()
  }
  // What an earlier page left on this device is sent now, whatever page this is.
  for (const room of unsent.rooms(address)) {
    acquire(room, true)
    release(room, true)
  }
  // Where an earlier page's text was kept, the board may have its words by now.
  for (const room of unseen) acquire(room, true)

  return {
    acquire,
    release,
    kept,
    state: () => state,
    unsaved: () => [...rooms.values()].some(({ connection }) => connection.unsaved()),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      kept.end()
      for (const { connection } of rooms.values()) connection.destroy()
      rooms.clear()
    },
  }
}

const isDiverged = (connection: RoomConnection) => connection.state().reason === 'diverged'

const isAnswered = (connection: RoomConnection) =>
  connection.settled() || connection.state().state === 'reload'
