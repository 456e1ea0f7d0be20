import * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import type { LogEntry } from '#server/store/room-log.ts'
import type { Ground } from './ground.ts'

/** The live document whose updates are kept. */
export interface Journaled {
  stateVector(): Uint8Array
  /** Called when rows are on disk, with the number of the last one. */
  committed(last: number, updates: readonly Uint8Array[]): void
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
  /** The state vector of what is on disk. */
  durableState: Uint8Array

  private waiting: LogEntry[] = []
  private waitingBytes = 0
  /** When the oldest update that is not on disk was handed over, in milliseconds. */
  private waitingSince: number | undefined
  private authors: Map<number, string> | undefined
  /** The Yjs clients whose author this process has stored. */
  private known: Set<number> | undefined
  private timer: NodeJS.Timeout | undefined
  private flushing: Promise<void> | undefined
  private retryMs: number = limits.journalRetryMs.first
  private abandoned = false
  private readonly room: string
  private readonly ground: Ground
  private readonly live: Journaled

  constructor(room: string, storedBytes: number, ground: Ground, live: Journaled) {
    this.room = room
    this.bytes = storedBytes
    this.ground = ground
    this.live = live
    const state = live.stateVector()
    this.durableState = state.byteLength === 1 ? emptyState : state
  }

  /** Takes an update for writing soon. `clients` are the Yjs client ids with new content in it. */
  append(bytes: Uint8Array, user: string | null, clients: Iterable<number>): void {
    this.waiting.push({ bytes, user })
    this.waitingBytes += bytes.byteLength
    this.waitingSince ??= performance.now()
    this.position++
    for (const client of clients) {
      if (user === null || this.known?.has(client)) continue
      this.authors ??= new Map()
      this.authors.set(client, user)
    }
    this.schedule(untilNextTick())
  }

  /** Bytes that are not yet on disk, and for how many seconds the oldest of them has waited. */
  unsaved(): { bytes: number; lag: number } {
    const { waitingBytes: bytes, waitingSince: since } = this
    return { bytes, lag: since === undefined ? 0 : (performance.now() - since) / 1000 }
  }

  /** Resolves when everything handed over so far is on disk; never rejects, but keeps trying. */
  async settled(): Promise<void> {
    const wanted = this.position
    while (this.durable < wanted && !this.abandoned) {
      await this.flush()
      if (this.durable < wanted && !this.works) await pause(this.retryMs)
    }
  }

  /** Writes nothing any more. Resolves when what was being written is through, one way or the other. */
  async abandon(): Promise<void> {
    this.abandoned = true
    clearTimeout(this.timer)
    await this.flushing
  }

  /** Writes what is waiting now. Resolves after one try, successful or not. */
  flush(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.flushing ??= this.write().finally(() => {
      this.flushing = undefined
      if (this.waiting.length > 0 && !this.abandoned)
        this.schedule(this.works ? untilNextTick() : this.retryMs)
    })
    return this.flushing
  }

  private schedule(ms: number): void {
    if (this.timer || this.flushing || this.abandoned) return
    this.timer = setTimeout(() => void this.flush(), ms)
  }

  private async write(): Promise<void> {
    if (this.waiting.length === 0 || this.abandoned) return
    const { position, ground } = this
    const state = this.live.stateVector()
    const entries = this.waiting
    const authors = this.authors ?? new Map<number, string>()
    const bytesTaken = this.waitingBytes
    const started = performance.now()
    this.waiting = []
    this.authors = undefined
    let merged = entries
    let last: number | undefined
    try {
      merged = mergeRuns(entries)
      last = await ground.append({ room: this.room, entries: merged, authors })
      ground.meter.flushed((performance.now() - started) / 1000)
      if (authors.size > 0) this.known = new Set([...(this.known ?? []), ...authors.keys()])
      this.bytes += merged.reduce((sum, entry) => sum + entry.bytes.byteLength, 0)
      this.waitingBytes -= bytesTaken
      this.waitingSince = this.waiting.length > 0 ? started : undefined
      this.durable = position
      this.durableState = state
      this.works = true
      this.retryMs = limits.journalRetryMs.first
    } catch (error) {
      this.waiting = [...merged, ...this.waiting]
      this.authors = new Map([...authors, ...(this.authors ?? [])])
      this.works = false
      this.retryMs = Math.min(this.retryMs * 2, limits.journalRetryMs.longest)
      ground.meter.journalFailures++
      ground.log.error({ event: 'journal failed', room: this.room, reason: String(error) })
    }
    const written = merged.map((entry) => entry.bytes)
    if (last !== undefined) this.live.committed(last, written)
    this.live.afterWrite()
  }
}

/** The state vector of every document that nobody has written into. */
const emptyState = new Uint8Array([0])

/** Milliseconds until the next moment at which all rooms write, together. */
const untilNextTick = () => limits.journalDelayMs - (performance.now() % limits.journalDelayMs)

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
