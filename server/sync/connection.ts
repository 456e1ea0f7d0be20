import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { limits } from '#lib/limits.ts'
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts'
import { type Frame, presenceFrame, readFrame, savedFrame } from '#lib/sync/frames.ts'
import { type Counts, countClose, type DropReason } from '#server/meter.ts'
import type { Parcel } from './outbox.ts'
import type { Admission, Person, Standing } from './person.ts'
import type { Room } from './room.ts'

/** One socket in one room, from its admission to its end. */
export class Connection {
  readonly person: Person
  readonly mayWrite: boolean
  readonly room: Room
  /** The sign-in that it rests on. */
  readonly signIn: string
  clientId: number | undefined
  private until: number
  private readonly counts: Counts
  private readonly ws: WebSocket
  private readonly socket: Duplex
  private readonly wantsSaved: boolean
  /** Journal positions of this connection's writes that it has not been told of as durable. */
  private unsaved: number[] = []
  private savedWrites = 0
  private frames = 0
  private framesSince = 0
  private lastSent = performance.now()
  private lastPing = performance.now()
  private heard = true
  private open = true

  constructor(
    room: Room,
    ws: WebSocket,
    socket: Duplex,
    admission: Admission,
    wantsSaved: boolean,
    counts: Counts,
  ) {
    this.room = room
    this.ws = ws
    this.socket = socket
    this.person = admission.person
    this.mayWrite = admission.access === 'write'
    this.signIn = admission.signIn
    this.until = admission.until
    this.wantsSaved = wantsSaved
    this.counts = counts
    ws.on('message', (data: Buffer, isBinary: boolean) => this.receive(data, isBinary))
    ws.on('pong', () => {
      this.heard = true
    })
    ws.on('error', () => this.close(closeCodes.badFrame))
    ws.on('close', (code) => {
      countClose(counts, code)
      this.end()
    })
  }

  /** Sends one frame, unless the client is so far behind that it had better come back. */
  send(frame: Uint8Array): void {
    if (!this.open) return
    if (this.ws.bufferedAmount > limits.bufferedBytes) {
      return this.drop('behind', closeCodes.tryLater)
    }
    this.lastSent = performance.now()
    this.counts.framesOut++
    this.counts.bytesOut += frame.byteLength
    this.ws.send(frame)
  }

  /** Writes what leaves the room for everybody. Presence is skipped when the client is behind. */
  deliver({ whole, frames, urgent }: Parcel): void {
    if (!this.open) return
    const waiting = this.ws.bufferedAmount
    if (waiting > limits.bufferedBytes) return this.drop('behind', closeCodes.tryLater)
    const skips = waiting > limits.presenceBufferedBytes && urgent !== whole
    if (skips) this.counts.dropped.behind++
    const bytes = skips ? urgent : whole
    if (!bytes) return
    this.lastSent = performance.now()
    this.counts.framesOut += skips ? 1 : frames
    this.counts.bytesOut += bytes.byteLength
    // Past the library, which would make the same header again for each client.
    this.socket.write(bytes)
  }

  /** Tells a client that asks what became of its own writes. */
  tellSaved(durable: number, journalWorks: boolean, stateVector: Uint8Array, always = false): void {
    if (this.unsaved.length === 0 && !always) return
    const before = this.unsaved.length
    this.unsaved = this.unsaved.filter((position) => position > durable)
    this.savedWrites += before - this.unsaved.length
    if (!this.wantsSaved) return
    const { mayWrite, savedWrites: writes } = this
    this.send(savedFrame({ mayWrite, journalWorks, writes, stateVector }))
  }

  /** A y-websocket client leaves a server from which it hears nothing; this keeps it. */
  heartbeat(now: number): void {
    // Whoever has a new session comes back with it; the others are then told to sign in.
    if (Date.now() >= this.until) this.close(closeCodes.restart)
    if (now - this.lastSent >= limits.heartbeatMs) this.send(presenceFrame([]))
    if (now - this.lastPing < limits.pingMs) return
    // A client that vanished without a word answers no ping; the others must not see it for ever.
    if (!this.heard) return this.ws.terminate()
    this.lastPing = now
    this.heard = false
    this.ws.ping()
  }

  /** True while they would be let in again as they are here. */
  stands(again: Standing | CloseCode): boolean {
    if (typeof again === 'number' || (again.access === 'write') !== this.mayWrite) return false
    const { id, name, role, delegation } = again.person
    const { person } = this
    this.until = Math.min(this.until, again.until)
    return (
      person.id === id &&
      person.name === name &&
      person.role === role &&
      person.delegation === delegation
    )
  }

  /** Ends the connection with a reason that the client understands. */
  close(code: CloseCode): void {
    if (!this.open) return
    this.end()
    this.ws.close(code)
  }

  private end(): void {
    if (!this.open) return
    this.open = false
    this.room.leave(this)
  }

  private receive(data: Buffer, isBinary: boolean): void {
    if (!this.open) return
    this.heard = true
    this.counts.framesIn++
    this.counts.bytesIn += data.byteLength
    if (data.byteLength > limits.frameBytes) return this.drop('too-large', closeCodes.tooLarge)
    if (!isBinary) return this.drop('bad', closeCodes.badFrame)
    if (this.tooManyFrames()) return this.drop('rate', closeCodes.tryLater)
    try {
      this.obey(readFrame(data))
    } catch {
      // Whatever is wrong with a frame is its sender's affair alone.
      this.drop('bad', closeCodes.badFrame)
    }
  }

  private drop(reason: DropReason, code: CloseCode): void {
    this.counts.dropped[reason]++
    this.close(code)
  }

  private obey(frame: Frame): void {
    switch (frame.type) {
      case 'stateVector':
        return this.send(this.room.missingSince(frame.bytes))
      case 'missing':
      case 'update':
        return this.write(frame.bytes)
      case 'presence':
        if (!this.room.present(this, frame.entries)) this.counts.dropped.presence++
        return
      case 'queryPresence':
        return this.send(presenceFrame(this.room.presence.all()))
      case 'auth':
        return
    }
  }

  private write(update: Uint8Array): void {
    if (!this.mayWrite) return void this.judge(update)
    if (this.room.isFull(update)) return this.drop('too-large', closeCodes.tooLarge)
    const position = this.room.write(update, this)
    this.unsaved.push(position)
    if (position <= this.room.journal.durable) this.room.tellSaved(this)
  }

  /** A reader may send what everybody has, as stock clients do when they come, and nothing else. */
  private async judge(update: Uint8Array): Promise<void> {
    const isKnown = await this.room.contains(update).catch(() => false)
    if (!this.open) return
    if (!isKnown) return this.drop('read-only', closeCodes.diverged)
    this.unsaved.push(this.room.journal.position)
    this.room.tellSaved(this)
  }

  private tooManyFrames(): boolean {
    const now = performance.now()
    if (now - this.framesSince > 1000) {
      this.framesSince = now
      this.frames = 0
    }
    this.frames++
    return this.frames > limits.framesPerSecond
  }
}

/** The origin of a transaction: whose words it brings. */
export type Origin = Connection | { person: Person | null }
