import * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import { type PresenceEntry, presenceFrame, syncFrame } from '#lib/sync/frames.ts'
import type { Counts } from '#server/meter.ts'
import type { Connection } from './connection.ts'

/**
 * What a room has to tell its connections. The first thing after a quiet moment leaves at once;
 * more gathers for a window that grows with the room, is merged and encoded once for everybody.
 */
export class Outbox {
  private updates: Uint8Array[] = []
  private presence = new Map<number, PresenceEntry>()
  private timer: NodeJS.Timeout | undefined
  private quietSince = 0
  private readonly connections: ReadonlySet<Connection>
  private readonly counts: Counts

  constructor(connections: ReadonlySet<Connection>, counts: Counts) {
    this.connections = connections
    this.counts = counts
  }

  /** Sends an update to every connection, the sender's too: others' edits may be merged with it. */
  update(bytes: Uint8Array): void {
    this.updates.push(bytes)
    this.schedule()
  }

  /** Sends people's presence to every connection. */
  present(news: readonly PresenceEntry[]): void {
    if (news.length === 0) return
    for (const entry of news) this.presence.set(entry.clientId, entry)
    this.schedule()
  }

  /** Sends what is waiting now. */
  flush(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    this.quietSince = performance.now()
    const [first, ...more] = this.updates
    const update = first && syncFrame('update', more.length ? Y.mergeUpdates(this.updates) : first)
    this.counts.merged += more.length
    const presence = this.presence.size > 0 ? presenceFrame([...this.presence.values()]) : undefined
    this.updates = []
    this.presence = new Map()
    for (const connection of this.connections) connection.deliver(update, presence)
  }

  private schedule(): void {
    if (this.timer) return
    const { base, perConnection, longest } = limits.outboxMs
    const window = Math.min(base + perConnection * this.connections.size, longest)
    const waited = performance.now() - this.quietSince
    this.timer = setTimeout(() => this.flush(), Math.max(0, window - waited))
  }
}
