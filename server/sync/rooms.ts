import type * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import { lastNumbers } from '#server/store/room-log.ts'
import type { Ground } from './ground.ts'
import type { Person } from './person.ts'
import { Room } from './room.ts'
import { readDoc } from './stored-doc.ts'

/**
 * All rooms being served by this process, each loaded once however many ask for it. Actions and
 * jobs read and change live documents here too: this is the one door beside the sockets.
 */
export class Rooms {
  private readonly open = new Map<string, Promise<Room>>()
  private readonly ground: Ground
  /** Rooms of this moment that are loaded; those being loaded are not among them. */
  private readonly loaded = new Set<Room>()
  /** Those that are being written because nobody has wanted them for long. */
  private readonly leaving = new Set<Room>()
  /** Boards that were deleted while this process ran: nothing of them is opened or written again. */
  private readonly gone = new Set<string>()
  private looking: NodeJS.Timeout | undefined
  private readonly sweeping: NodeJS.Timeout
  private readonly listeners: ((room: string) => void)[] = []

  /** `shared` says that other processes write to the same store, which are then listened to. */
  constructor(ground: Ground, shared = false) {
    this.ground = ground
    this.sweeping = setInterval(() => this.sweep(), limits.emptyRoomMs / 10).unref()
    if (!shared) return
    ground.bus.onGap(() => {
      for (const room of this.loaded) room.replica.ask()
      void this.catchUp()
    })
    this.looking = setInterval(() => void this.catchUp(), limits.catchUpMs).unref()
  }

  /** Says whom to tell of every room whose log has grown, by this process or another one. */
  onWritten(listener: (room: string) => void): void {
    this.listeners.push(listener)
  }

  private written(room: string): void {
    for (const listener of this.listeners) listener(room)
  }

  /** How many rooms are in memory, and what of them is not yet on disk. */
  now(): { rooms: number; unsavedBytes: number; journalLag: number } {
    const unsaved = [...this.loaded].map((room) => room.journal.unsaved())
    return {
      rooms: this.loaded.size,
      unsavedBytes: unsaved.reduce((sum, { bytes }) => sum + bytes, 0),
      journalLag: Math.max(0, ...unsaved.map(({ lag }) => lag)),
    }
  }

  /** Makes good what the bus did not bring: edits, and who is where. */
  private async catchUp(): Promise<void> {
    const { store, log } = this.ground
    const rooms = [...this.loaded]
    for (const room of rooms) {
      room.replica.presentAll()
      room.expirePresence(performance.now() - limits.remotePresenceMs)
    }
    try {
      const names = rooms.map((room) => room.name)
      const numbers = await lastNumbers(store, names)
      const behind = rooms.filter((room) => room.replica.seq < (numbers.get(room.name) ?? 0))
      await Promise.all(behind.map((room) => room.replica.catchUp()))
    } catch (error) {
      log.warn({ event: 'rooms not caught up', reason: String(error) })
    }
  }

  /** The room of that name, loaded. It stays at least `emptyRoomMs` for the caller to join it. */
  async get(name: string): Promise<Room> {
    if (this.isGone(name)) throw new Error(`the board of ${name} has been deleted`)
    const known = this.open.get(name)
    const before = await known?.catch(() => undefined)
    if (known && before?.broken) {
      await before.journal.settled()
      if (this.forget(name, known)) this.end(before)
    }
    const room = await (this.open.get(name) ?? this.load(name))
    // It may have been let go of in the very moment before.
    if (!this.loaded.has(room)) return this.get(name)
    room.lastWanted = performance.now()
    return room
  }

  /** Changes a room's document for a person, or for the program; resolves when it is on disk. */
  async change(name: string, person: Person | null, edit: (doc: Y.Doc) => void): Promise<void> {
    return (await this.get(name)).change(person, edit)
  }

  /** Forgets a room's past in the store: what was taken out of the document is nowhere any more. */
  async rewrite(name: string): Promise<void> {
    return (await this.get(name)).rewrite()
  }

  /** Reads plain values off a room's document. */
  async read<Value>(name: string, look: (doc: Y.Doc) => Value): Promise<Value> {
    return (await this.get(name)).read(look)
  }

  /** Reads plain values off a room's document without opening the room for that. */
  async peek<Value>(name: string, look: (doc: Y.Doc) => Value): Promise<Value> {
    const open = this.open.get(name)
    if (open) return (await open).read(look)
    const { doc } = await readDoc(this.ground.store, name)
    try {
      return look(doc)
    } finally {
      doc.destroy()
    }
  }

  /** Milliseconds for which nobody who leads the board has been in a room; 0 while somebody is. */
  async leaderlessFor(name: string): Promise<number> {
    return (await this.get(name)).presence.leaderlessFor()
  }

  /**
   * Lets go of all rooms of a board that has been deleted: their connections are told that there is
   * no such board, and nothing is written back. Resolves when nothing of it is on its way to the store.
   */
  async abandon(board: string): Promise<void> {
    this.gone.add(board)
    const names = [...this.open.keys()].filter((name) => this.isGone(name))
    await Promise.all(
      names.map(async (name) => {
        const room = await this.open.get(name)?.catch(() => undefined)
        if (!room) return
        await room.abandon()
        this.open.delete(name)
        if (this.loaded.has(room)) this.end(room)
      }),
    )
  }

  private isGone(name: string): boolean {
    return this.gone.has(name.slice(0, name.indexOf('/')))
  }

  /** Ends all connections with "come back later" and writes everything that is waiting. */
  async close(): Promise<void> {
    clearInterval(this.looking)
    clearInterval(this.sweeping)
    const rooms = await Promise.allSettled(this.open.values())
    await Promise.all(
      rooms.map(async (loaded) => {
        if (loaded.status === 'rejected') return
        loaded.value.closeAll()
        await loaded.value.persist()
        loaded.value.replica.close()
      }),
    )
  }

  private load(name: string): Promise<Room> {
    const { log } = this.ground
    const loading = Room.load(name, this.ground, () => this.written(name))
    this.open.set(name, loading)
    loading.then(
      (room) => {
        this.loaded.add(room)
        log.debug({ event: 'room loaded', room: name })
      },
      (error) => {
        this.forget(name, loading)
        log.error({ event: 'room not loaded', room: name, reason: String(error) })
      },
    )
    return loading
  }

  /** Writes the rooms that have been empty for long, and lets them go. */
  private sweep(): void {
    const longAgo = performance.now() - limits.emptyRoomMs
    for (const room of this.loaded) {
      const isIdle = room.connections.size === 0 && room.lastWanted < longAgo
      if (isIdle && !this.leaving.has(room)) void this.release(room)
    }
  }

  private async release(room: Room): Promise<void> {
    const wantedBefore = room.lastWanted
    this.leaving.add(room)
    await room.persist().catch(() => undefined)
    this.leaving.delete(room)
    // Somebody asked for the room while it was being written: it stays.
    if (room.connections.size > 0 || room.lastWanted !== wantedBefore) return
    if (!this.loaded.has(room) || room.journal.unsaved().bytes > 0) return
    this.open.delete(room.name)
    this.end(room)
  }

  private end(room: Room): void {
    this.loaded.delete(room)
    room.end()
    this.ground.log.debug({ event: 'room unloaded', room: room.name })
  }

  /** Lets go of a room that cannot be used, unless another one has taken its place. */
  private forget(name: string, room: Promise<Room>): boolean {
    return this.open.get(name) === room && this.open.delete(name)
  }
}
