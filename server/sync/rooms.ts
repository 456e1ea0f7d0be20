import type * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import type { Log } from '#server/log.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Person } from './person.ts'
import { Room } from './room.ts'

/**
 * All rooms being served by this process, each loaded once however many ask for it. Actions and
 * jobs read and change live documents here too: this is the one door beside the sockets.
 */
export class Rooms {
  private readonly open = new Map<string, Promise<Room>>()
  private readonly idle = new Map<string, NodeJS.Timeout>()
  private readonly store: Store
  private readonly log: Log

  constructor(store: Store, log: Log) {
    this.store = store
    this.log = log
  }

  /** The room of that name, loaded. It stays at least `emptyRoomMs` for the caller to join it. */
  async get(name: string): Promise<Room> {
    const known = this.open.get(name)
    const before = await known?.catch(() => undefined)
    if (known && before?.broken) {
      await before.journal.settled()
      this.forget(name, known)
    }
    const room = this.open.get(name) ?? this.load(name)
    this.keep(name)
    return room
  }

  /** Changes a room's document for a person, or for the program; resolves when it is on disk. */
  async change(name: string, person: Person | null, edit: (doc: Y.Doc) => void): Promise<void> {
    return (await this.get(name)).change(person, edit)
  }

  /** Reads plain values off a room's document. */
  async read<Value>(name: string, look: (doc: Y.Doc) => Value): Promise<Value> {
    return (await this.get(name)).read(look)
  }

  /** Ends all connections with "come back later" and writes everything that is waiting. */
  async close(): Promise<void> {
    for (const timer of this.idle.values()) clearTimeout(timer)
    this.idle.clear()
    const rooms = await Promise.allSettled(this.open.values())
    await Promise.all(
      rooms.map(async (loaded) => {
        if (loaded.status === 'rejected') return
        loaded.value.closeAll()
        await loaded.value.persist()
      }),
    )
  }

  private load(name: string): Promise<Room> {
    const loading = Room.load(name, this.store, this.log)
    this.open.set(name, loading)
    loading.catch((error) => {
      this.forget(name, loading)
      this.log.error({ event: 'room not loaded', room: name, reason: String(error) })
    })
    return loading
  }

  /** Starts the wait anew after which a room that is still empty is written and let go. */
  private keep(name: string): void {
    clearTimeout(this.idle.get(name))
    const timer = setTimeout(() => void this.release(name, timer), limits.emptyRoomMs)
    timer.unref()
    this.idle.set(name, timer)
  }

  private async release(name: string, timer: NodeJS.Timeout): Promise<void> {
    const room = await this.open.get(name)?.catch(() => undefined)
    if (!room) return
    if (room.connections.size === 0) await room.persist().catch(() => undefined)
    // Somebody asked for the room while it was being written: their wait goes on.
    if (this.idle.get(name) !== timer) return
    if (room.connections.size > 0) return this.keep(name)
    this.idle.delete(name)
    this.open.delete(name)
    room.end()
  }

  /** Lets go of a room that cannot be used, unless another one has taken its place. */
  private forget(name: string, room: Promise<Room>): void {
    if (this.open.get(name) === room) this.open.delete(name)
  }
}
