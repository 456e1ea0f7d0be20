import * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import { type PresenceEntry, presenceFrame, syncFrame } from '#lib/sync/frames.ts'
import type { Counts } from '#server/meter.ts'
import type { Connection } from './connection.ts'
import { packFrames } from './wire.ts'

/** What leaves a room at one moment, ready to be written. */
export interface Parcel {
  /** Everything, in one piece. */
  whole: Buffer
  frames: number
  /** The same without presence, for whoever is behind; undefined when there is nothing else in it. */
  urgent: Buffer | undefined
}

/**
 * What a room has to tell its connections. The first thing after a quiet moment leaves at once;
 * more gathers for a window that grows with the room, is merged, encoded and packed once for
 * everybody. Presence has a longer window: stock clients answer each of its frames with another.
 */
export class Outbox {
  private updates: Uint8Array[] = []
  private presence: Map<number, PresenceEntry> | undefined
  /** Whose updates and presence are waiting: one connection's, or several'. */
  private from: Connection | 'several' | undefined
  private timer: NodeJS.Timeout | undefined
  private timerAt = 0
  private now: NodeJS.Immediate | undefined
  private lastFlush = 0
  private lastPresence = 0
  private readonly connections: ReadonlySet<Connection>
  private readonly counts: Counts

  constructor(connections: ReadonlySet<Connection>, counts: Counts) {
    this.connections = connections
    this.counts = counts
  }

  /** Sends an update to every connection; `from` has it already, if it is all that leaves. */
  update(bytes: Uint8Array, from: Connection | undefined): void {
    this.updates.push(bytes)
    this.note(from)
    this.schedule(this.lastFlush + windowOf(this.connections.size))
  }

  /** Sends people's presence to every connection, but for `from`, if it is all that leaves. */
  present(news: readonly PresenceEntry[], from?: Connection): void {
    if (news.length === 0) return
    this.presence ??= new Map()
    for (const entry of news) this.presence.set(entry.clientId, entry)
    this.note(from)
    this.schedule(this.presenceDue())
  }

  /** Sends what is waiting now. */
  flush(withPresence = true): void {
    clearTimeout(this.timer)
    clearImmediate(this.now)
    this.timer = undefined
    this.now = undefined
    const held = withPresence ? undefined : this.presence
    const presence = withPresence ? [...(this.presence?.values() ?? [])] : []
    const parcel = this.pack(presence)
    const sender = held ? 'several' : this.from
    this.lastFlush = performance.now()
    if (presence.length > 0) this.lastPresence = this.lastFlush
    this.updates = []
    this.presence = held
    this.from = held && 'several'
    if (held) this.schedule(this.presenceDue())
    if (!parcel) return
    for (const connection of this.connections) {
      if (connection !== sender) connection.deliver(parcel)
    }
  }

  private pack(presence: readonly PresenceEntry[]): Parcel | undefined {
    const [first, ...more] = this.updates
    const urgent =
      first && syncFrame('update', more.length > 0 ? Y.mergeUpdates(this.updates) : first)
    this.counts.merged += more.length
    const frames = [
      ...(urgent ? [urgent] : []),
      ...(presence.length ? [presenceFrame(presence)] : []),
    ]
    if (frames.length === 0) return undefined
    const whole = packFrames(frames)
    const onlyUrgent = presence.length > 0 ? urgent && packFrames([urgent]) : whole
    return { whole, frames: frames.length, urgent: onlyUrgent }
  }

  private note(from: Connection | undefined): void {
    if (this.from === undefined) this.from = from ?? 'several'
    else if (this.from !== from) this.from = 'several'
  }

  private presenceDue(): number {
    return this.lastPresence + limits.presenceMs
  }

  /** Flushes at a moment, or in this turn of the event loop when that has passed. */
  private schedule(at: number): void {
    if (this.now || (this.timer && this.timerAt <= at)) return
    clearTimeout(this.timer)
    this.timer = undefined
    const wait = at - performance.now()
    this.timerAt = at
    // No timer where none is needed: it would wake the process once more for each edit.
    if (wait <= 0) this.now = setImmediate(() => this.due())
    else this.timer = setTimeout(() => this.due(), wait)
  }

  private due(): void {
    // Presence that is nearly due goes along with an update: that is one write less.
    this.flush(performance.now() - this.lastPresence >= limits.presenceMs / 2)
  }
}

/** How long updates gather in a room of so many connections, in milliseconds. */
function windowOf(connections: number): number {
  const { perConnection, beyond, longest } = limits.outboxMs
  return Math.min(Math.max(0, connections - beyond) * perConnection, longest)
}
