import * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import type { Log } from '#server/log.ts'
import type { Store } from '#server/store/open-store.ts'
import { appendUpdates, type LogEntry } from '#server/store/room-log.ts'

/** The live document whose updates are kept. */
export interface Journaled {
  stateVector(): Uint8Array
  /** Called after each try to write, when `durable` or `works` may have changed. */
  afterWrite(): void
}

/**
 * A room's durable update log while the room is open. Updates gather for a moment and are written
 * in order, one transaction per flush. What cannot be written is kept and tried again for ever.
 */
export class Journal {
  /** How many updates were handed over, and how many of them are on disk. */
  position = 0
  durable = 0
  /** False from a failed write until the next one that succeeds. */
  works = true
  /** Bytes written since the last compaction. */
  bytes: number
  seq: number
  /** The state vector of what is on disk. */
  durableState: Uint8Array

  private waiting: LogEntry[] = []
  private authors = new Map<number, string>()
  private timer: NodeJS.Timeout | undefined
  private flushing: Promise<void> | undefined
  private retryMs: number = limits.journalRetryMs.first
  private readonly room: string
  private readonly store: Store
  private readonly log: Log
  private readonly live: Journaled

  constructor(
    room: string,
    stored: { seq: number; bytes: number },
    store: Store,
    log: Log,
    live: Journaled,
  ) {
    this.room = room
    this.seq = stored.seq
    this.bytes = stored.bytes
    this.store = store
    this.log = log
    this.live = live
    this.durableState = live.stateVector()
  }

  /** Takes an update for writing soon. `clients` are the Yjs client ids with new content in it. */
  append(bytes: Uint8Array, user: string | null, clients: Iterable<number>): void {
    this.waiting.push({ bytes, user })
    this.position++
    if (user !== null) for (const client of clients) this.authors.set(client, user)
    this.schedule(limits.journalDelayMs)
  }

  /** Resolves when everything handed over so far is on disk; never rejects, but keeps trying. */
  async settled(): Promise<void> {
    const wanted = this.position
    while (this.durable < wanted) {
      await this.flush()
      if (this.durable < wanted && !this.works) await pause(this.retryMs)
    }
  }

  /** Writes what is waiting now. Resolves after one try, successful or not. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.flushing ??= this.write().finally(() => {
      this.flushing = undefined
      if (this.waiting.length > 0) this.schedule(this.works ? limits.journalDelayMs : this.retryMs)
    })
    return this.flushing
  }

  private schedule(ms: number): void {
    if (this.timer || this.flushing) return
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  private async write(): Promise<void> {
    if (this.waiting.length === 0) return
    const { position } = this
    const state = this.live.stateVector()
    const entries = this.waiting
    const authors = this.authors
    this.waiting = []
    this.authors = new Map()
    let merged = entries
    try {
      merged = mergeRuns(entries)
      await appendUpdates(this.store, this.room, this.seq, merged, authors)
      this.seq += merged.length
      this.bytes += merged.reduce((sum, entry) => sum + entry.bytes.byteLength, 0)
      this.durable = position
      this.durableState = state
      this.works = true
      this.retryMs = limits.journalRetryMs.first
    } catch (error) {
      this.waiting = [...merged, ...this.waiting]
      this.authors = new Map([...authors, ...this.authors])
      this.works = false
      this.retryMs = Math.min(this.retryMs * 2, limits.journalRetryMs.longest)
      this.log.error({ event: 'journal failed', room: this.room, reason: String(error) })
    }
    this.live.afterWrite()
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Neighbouring updates of one author become one row; the order stays. */
function mergeRuns(entries: readonly LogEntry[]): LogEntry[] {
  const runs: { user: string | null; parts: Uint8Array[] }[] = []
  for (const { user, bytes } of entries) {
    const last = runs.at(-1)
    if (last && last.user === user) last.parts.push(bytes)
    else runs.push({ user, parts: [bytes] })
  }
  return runs.map(({ user, parts: [first, ...more] }) => ({
    user,
    bytes:
      more.length === 0 && first ? first : Y.mergeUpdates([...(first ? [first] : []), ...more]),
  }))
}
