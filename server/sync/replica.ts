import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { limits } from '#lib/limits.ts'
import type { PresenceEntry } from '#lib/sync/frames.ts'
import { readPresence, unpackPresence, writePresence } from '#lib/sync/frames.ts'
import { readRoom } from '#server/store/room-log.ts'
import type { Ground } from './ground.ts'

/** A live room, as other processes change it. */
export interface Replicated {
  /** Takes updates that another process has written to the log. */
  apply(updates: readonly Uint8Array[]): void
  /** Takes what another process says of the people who are with it. */
  hear(entries: readonly PresenceEntry[]): void
  /** The people who are with this process. */
  here(): PresenceEntry[]
}

const messages = { committed: 0, presence: 1, whoIsHere: 2, upTo: 3 } as const

/**
 * Keeps one room the same in all processes that serve it. Only what is in the log is told to the
 * others, so nothing that somebody sees can be lost; whoever missed a message reads the log. While
 * nobody else serves the room, nothing is said at all: a newcomer asks, and is told how far it is.
 */
export class Replica {
  /** The last number up to which this process holds everything that is in the log. */
  seq = 0
  private readonly name: string
  private readonly ground: Ground
  private live: Replicated | undefined
  private early: Uint8Array[] = []
  private presence: Map<number, PresenceEntry> | undefined
  private timer: NodeJS.Timeout | undefined
  private catching: Promise<void> | undefined
  private again = false
  private leave = () => {}
  /** False while no other process serves the room, as far as is known. */
  private others = true
  /** How often another process was heard. */
  private heard = 0

  private constructor(name: string, ground: Ground) {
    this.name = name
    this.ground = ground
  }

  /** Begins to listen, before the room is read: what is told meanwhile waits for `start`. */
  static async open(name: string, ground: Ground): Promise<Replica> {
    const replica = new Replica(name, ground)
    replica.leave = await ground.bus.subscribe(name, (message) => replica.receive(message))
    return replica
  }

  /** Goes on from what was read of the room, and asks the other processes who is there. */
  start(seq: number, live: Replicated): void {
    this.seq = seq
    this.live = live
    for (const message of this.early.splice(0)) this.receive(message)
    this.ask()
  }

  /** Asks the other processes who is there, if any is. */
  ask(): void {
    this.others = true
    this.tell(messages.whoIsHere, () => {})
  }

  /** Tells the others of rows that this process wrote, and reads those that others wrote between. */
  committed(last: number, updates: readonly Uint8Array[]): void {
    const first = last - updates.length + 1
    // Together they leave, and reach the people there, in one write.
    if (this.presence) this.sendPresence()
    this.tell(messages.committed, (encoder) => {
      encoding.writeVarUint(encoder, first)
      encoding.writeVarUint(encoder, updates.length)
      for (const update of updates) encoding.writeVarUint8Array(encoder, update)
    })
    if (first <= this.seq + 1) this.seq = Math.max(this.seq, last)
    else void this.catchUp()
  }

  /** Tells the others of somebody's presence; what changes within a moment travels together. */
  present(news: readonly PresenceEntry[]): void {
    if (news.length === 0 || this.ground.bus.alone || !this.others) return
    this.presence ??= new Map()
    for (const entry of news) this.presence.set(entry.clientId, entry)
    this.timer ??= setTimeout(() => this.sendPresence(), limits.presenceMs)
  }

  /**
   * Tells the others again who is here, so that they know that this process lives; also where none
   * is known: then this finds out.
   */
  presentAll(): void {
    const everybody = this.live?.here() ?? []
    if (everybody.length === 0) return
    this.others = true
    this.tellPresence(everybody)
  }

  /** Reads what is in the log and not yet here; what fails is tried again with the next look. */
  catchUp(): Promise<void> {
    this.again = true
    this.catching ??= this.readOn().finally(() => {
      this.catching = undefined
    })
    return this.catching
  }

  /** Stops listening. */
  close(): void {
    clearTimeout(this.timer)
    if (this.presence) this.sendPresence()
    this.live = undefined
    this.leave()
  }

  private async readOn(): Promise<void> {
    const { store, log } = this.ground
    try {
      while (this.again) {
        this.again = false
        const { snapshot, updates, seq } = await readRoom(store, this.name, this.seq)
        this.live?.apply(snapshot ? [snapshot, ...updates] : updates)
        this.seq = Math.max(this.seq, seq)
      }
    } catch (error) {
      log.warn({ event: 'room not caught up', room: this.name, reason: String(error) })
    }
  }

  private sendPresence(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.tellPresence([...(this.presence?.values() ?? [])])
    this.presence = undefined
  }

  private tellPresence(entries: readonly PresenceEntry[]): void {
    this.tell(messages.presence, (encoder) =>
      encoding.writeVarUint8Array(encoder, writePresence(entries)),
    )
  }

  private tell(type: number, write: (encoder: encoding.Encoder) => void): void {
    if (this.ground.bus.alone || !this.others) return
    const message = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, type)
      write(encoder)
    })
    const { heard } = this
    this.ground.bus.publish(this.name, message, (others) => {
      // Somebody may have come between the message and this count of who heard it.
      if (others === 0 && this.heard === heard) this.others = false
    })
  }

  private receive(message: Uint8Array): void {
    this.heard++
    this.others = true
    if (!this.live) {
      this.early.push(message)
      return
    }
    try {
      this.obey(message, this.live)
    } catch (error) {
      const { log } = this.ground
      log.warn({ event: 'message not understood', room: this.name, reason: String(error) })
    }
  }

  private obey(message: Uint8Array, live: Replicated): void {
    const decoder = decoding.createDecoder(message)
    switch (decoding.readVarUint(decoder)) {
      case messages.committed:
        return this.hearCommitted(decoder, live)
      case messages.presence:
        return live.hear(readPresence(decoding.readVarUint8Array(decoder)).map(unpackPresence))
      case messages.whoIsHere:
        this.presentAll()
        // What was written after the newcomer read the log, and before it was heard of.
        return this.tell(messages.upTo, (to) => encoding.writeVarUint(to, this.seq))
      case messages.upTo:
        if (decoding.readVarUint(decoder) > this.seq) void this.catchUp()
    }
  }

  private hearCommitted(decoder: decoding.Decoder, live: Replicated): void {
    const first = decoding.readVarUint(decoder)
    const count = decoding.readVarUint(decoder)
    const updates = Array.from({ length: count }, () => decoding.readVarUint8Array(decoder))
    const last = first + count - 1
    if (last <= this.seq) return
    if (first > this.seq + 1) return void this.catchUp()
    live.apply(updates)
    this.seq = last
  }
}
