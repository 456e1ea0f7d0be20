import * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import { type CloseCode, closeCodes } from '#lib/sync/close-codes.ts'
import {
  type PackedPresence,
  type PresenceEntry,
  presenceFrame,
  syncFrame,
} from '#lib/sync/frames.ts'
import type { Connection, Origin } from './connection.ts'
import type { Ground } from './ground.ts'
import { Journal } from './journal.ts'
import { type Change, LiveDoc, missingSince } from './live-doc.ts'
import { Outbox } from './outbox.ts'
import { type Consequences, Presence } from './presence.ts'
import { Replica } from './replica.ts'
import { Snapshot } from './snapshot.ts'
import { readDoc } from './stored-doc.ts'

/** One document being served: its live state, its connections, its way to them and to the disk. */
export class Room {
  readonly name: string
  readonly connections = new Set<Connection>()
  readonly presence = new Presence()
  readonly journal: Journal
  readonly replica: Replica
  private readonly doc: Y.Doc
  private readonly live: LiveDoc<Origin | typeof fromLog>
  private readonly outbox: Outbox
  private readonly ground: Ground
  private readonly snapshot: Snapshot
  /** When somebody last asked for this room or was in it, in milliseconds. */
  lastWanted = performance.now()
  private whole: Uint8Array | undefined

  private constructor(
    name: string,
    doc: Y.Doc,
    stored: { seq: number; bytes: number; snapshotBytes: number },
    ground: Ground,
    replica: Replica,
    written: () => void,
  ) {
    this.name = name
    this.doc = doc
    this.live = new LiveDoc(doc, (change) => this.pass(change))
    this.ground = ground
    this.replica = replica
    this.outbox = new Outbox(this.connections, ground.meter)
    this.journal = new Journal(name, stored.bytes, ground, {
      stateVector: () => Y.encodeStateVector(doc),
      committed: (last, updates) => {
        replica.committed(last, updates)
        written()
      },
      afterWrite: () => this.afterWrite(),
    })
    const { journal } = this
    this.snapshot = new Snapshot(name, stored.snapshotBytes, doc, journal, replica, ground)
    replica.start(stored.seq, {
      apply: (updates) => {
        for (const update of updates) this.apply(update, fromLog)
        written()
      },
      hear: (entries) => this.hear(entries),
      here: () => this.presence.here(),
    })
  }

  /** Reads a room from the store. Rejects when it cannot be read: never an empty room instead. */
  static async load(name: string, ground: Ground, written: () => void): Promise<Room> {
    const replica = await Replica.open(name, ground)
    try {
      const { doc, ...stored } = await readDoc(ground.store, name)
      return new Room(name, doc, stored, ground, replica, written)
    } catch (error) {
      replica.close()
      throw error
    }
  }

  /** Welcomes a connection: asks for what it has, and shows who is here. */
  join(connection: Connection): void {
    this.connections.add(connection)
    connection.send(syncFrame('stateVector', Y.encodeStateVector(this.doc)))
    connection.send(presenceFrame(this.presence.all()))
    this.tellSaved(connection, true)
  }

  /** Lets a connection go. */
  leave(connection: Connection): void {
    this.connections.delete(connection)
    this.lastWanted = performance.now()
    this.tellPresence(this.presence.leave(connection))
  }

  /** Takes a connection's presence frame; false when there was nothing in it to pass on. */
  present(connection: Connection, entries: readonly PackedPresence[]): boolean {
    const { news, nudges } = this.presence.accept(connection, entries)
    this.tellPresence(news, connection)
    nudge(nudges)
    return news.length > 0
  }

  /** Lets go of people whose process was not heard of since a moment. */
  expirePresence(since: number): void {
    this.outbox.present(this.presence.expire(since))
  }

  private tellPresence(news: readonly PresenceEntry[], from?: Connection): void {
    this.outbox.present(news, from)
    this.replica.present(news)
  }

  private hear(entries: readonly PresenceEntry[]): void {
    const { news, nudges } = this.presence.hear(entries, performance.now())
    this.outbox.present(news)
    nudge(nudges)
  }

  /** The frame with everything that a state vector lacks; the whole state is encoded once for all. */
  missingSince(stateVector: Uint8Array): Uint8Array {
    const fromNothing = stateVector.byteLength === 1 && stateVector[0] === 0
    if (!fromNothing) {
      return syncFrame('missing', missingSince(this.doc, stateVector))
    }
    this.whole ??= syncFrame('missing', missingSince(this.doc))
    return this.whole
  }

  /** True after a change failed half-way: the room has to be read from the store again. */
  get broken(): boolean {
    return this.live.broken
  }

  /** Applies an update; gives the journal position at which it is durable. Throws on bad bytes. */
  write(update: Uint8Array, origin: Origin): number {
    // What waits for something that is missing must outlive this process too.
    if (this.apply(update, origin)) this.journal.append(update, origin.person?.id ?? null, [])
    return this.journal.position
  }

  private apply(update: Uint8Array, origin: Origin | typeof fromLog): boolean {
    try {
      return this.live.apply(update, origin, origin === fromLog)
    } catch (error) {
      if (this.broken) this.closeAll()
      throw error
    }
  }

  private pass({ bytes, origin, isWhole, clients }: Change<Origin | typeof fromLog>): void {
    this.whole = undefined
    if (origin === fromLog) return this.outbox.update(bytes, undefined)
    const sender = isWhole && origin !== null && isConnection(origin) ? origin : undefined
    this.outbox.update(bytes, sender)
    this.journal.append(bytes, origin?.person?.id ?? null, clients)
  }

  /** Changes the document as one ordinary transaction and waits until it is on disk. */
  async change(person: Origin['person'], edit: (doc: Y.Doc) => void): Promise<void> {
    this.doc.transact(() => edit(this.doc), { person })
    await this.journal.settled()
  }

  /** Reads plain values off the document. */
  read<Value>(look: (doc: Y.Doc) => Value): Value {
    return look(this.doc)
  }

  /** True when an update holds nothing that this document, or the log by now, lacks. */
  async contains(update: Uint8Array): Promise<boolean> {
    if (this.holds(update)) return true
    // Somebody may come from a process that was ahead of this one.
    if (this.ground.bus.alone) return false
    await this.replica.catchUp()
    return this.holds(update)
  }

  private holds(update: Uint8Array): boolean {
    const isEmpty = update.byteLength === 2 && update[0] === 0 && update[1] === 0
    return isEmpty || Y.snapshotContainsUpdate(Y.snapshot(this.doc), update)
  }

  /** True when an update would make the document larger than a document may be. */
  isFull(update: Uint8Array): boolean {
    const stored = this.snapshot.bytes + this.journal.bytes + this.journal.unsaved().bytes
    return stored + update.byteLength > limits.documentBytes
  }

  /** Tells a connection which of its writes are durable. */
  tellSaved(connection: Connection, always = false): void {
    const { durable, works, durableState } = this.journal
    connection.tellSaved(durable, works, durableState, always)
  }

  /** Writes what is waiting, and a new snapshot when the log has grown long. */
  async persist(): Promise<void> {
    await this.journal.settled()
    await this.compact()
  }

  /** Writes a snapshot in the place of the whole log, so that nothing is kept of what was taken away. */
  async rewrite(): Promise<void> {
    await this.journal.settled()
    if (!this.broken) await this.snapshot.rewrite()
  }

  private afterWrite(): void {
    for (const connection of this.connections) this.tellSaved(connection)
    // What cannot be compacted now stays readable as a log, and the next write tries again.
    this.compact().catch((error) =>
      this.ground.log.warn({ event: 'compaction failed', room: this.name, reason: String(error) }),
    )
  }

  private async compact(): Promise<void> {
    if (!this.broken) await this.snapshot.keepShort()
  }

  /** Ends every connection so that it comes back later, or for another reason. */
  closeAll(code: CloseCode = closeCodes.restart): void {
    this.outbox.flush()
    for (const connection of [...this.connections]) connection.close(code)
  }

  /** Ends every connection for good and writes nothing any more; resolves when nothing is on its way. */
  async abandon(): Promise<void> {
    this.closeAll(closeCodes.noSuchBoard)
    await Promise.all([this.journal.abandon(), this.snapshot.abandon()])
  }

  /** Lets go of the document; the room must be written and empty. */
  end(): void {
    this.replica.close()
    this.doc.destroy()
  }
}

const isConnection = (origin: Origin): origin is Connection => 'deliver' in origin

function nudge(nudges: Consequences['nudges']): void {
  for (const { holder, entry } of nudges) holder.send(presenceFrame([entry]))
}

/** The origin of what another process has written: it is in the log already. */
const fromLog = Symbol('from the log')
