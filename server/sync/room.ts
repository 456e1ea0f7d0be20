import * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { type PresenceEntry, presenceFrame, syncFrame } from '#lib/sync/frames.ts'
import type { Log } from '#server/log.ts'
import type { Store } from '#server/store/open-store.ts'
import { compactRoom, loadRoom, outweighs } from '#server/store/room-log.ts'
import { checkUpdate } from './check-update.ts'
import type { Connection, Origin } from './connection.ts'
import { Journal } from './journal.ts'
import { Outbox } from './outbox.ts'
import { Presence } from './presence.ts'

/** One document being served: its live state, its connections, its way to them and to the disk. */
export class Room {
  readonly name: string
  readonly connections = new Set<Connection>()
  readonly presence = new Presence()
  readonly journal: Journal
  private readonly doc: Y.Doc
  private readonly outbox = new Outbox(this.connections)
  private readonly store: Store
  private snapshotBytes: number
  /** True after a change failed half-way: the room has to be read from the store again. */
  broken = false
  private whole: Uint8Array | undefined
  private compacting: Promise<void> | undefined
  private readonly log: Log

  private constructor(
    name: string,
    doc: Y.Doc,
    stored: { seq: number; bytes: number; snapshotBytes: number },
    store: Store,
    log: Log,
  ) {
    this.name = name
    this.doc = doc
    this.store = store
    this.log = log
    this.snapshotBytes = stored.snapshotBytes
    this.journal = new Journal(name, stored, store, log, {
      stateVector: () => Y.encodeStateVector(doc),
      afterWrite: () => this.afterWrite(),
    })
    // Yjs tidies formatting by itself after some changes: those have no origin.
    doc.on(
      'update',
      (bytes: Uint8Array, origin: Origin | null, _: Y.Doc, change: Y.Transaction) => {
        this.whole = undefined
        this.outbox.update(bytes)
        this.journal.append(bytes, origin?.person?.id ?? null, clientsIn(change))
      },
    )
  }

  /** Reads a room from the store. Rejects when it cannot be read: never an empty room instead. */
  static async load(name: string, store: Store, log: Log): Promise<Room> {
    const { snapshot, updates, seq } = await loadRoom(store, name)
    const doc = new Y.Doc()
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot)
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    const bytes = updates.reduce((sum, update) => sum + update.byteLength, 0)
    const stored = { seq, bytes, snapshotBytes: snapshot?.byteLength ?? 0 }
    return new Room(name, doc, stored, store, log)
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
    this.outbox.present(this.presence.leave(connection))
  }

  /** Takes a connection's presence frame. */
  present(connection: Connection, entries: readonly PresenceEntry[]): void {
    this.outbox.present(this.presence.accept(connection, entries))
  }

  /** The frame with everything that a state vector lacks; the whole state is encoded once for all. */
  missingSince(stateVector: Uint8Array): Uint8Array {
    const fromNothing = stateVector.byteLength === 1 && stateVector[0] === 0
    if (!fromNothing) {
      return syncFrame('missing', Y.encodeStateAsUpdate(this.doc, stateVector))
    }
    this.whole ??= syncFrame('missing', Y.encodeStateAsUpdate(this.doc))
    return this.whole
  }

  /** Applies an update; gives the journal position at which it is durable. Throws on bad bytes. */
  write(update: Uint8Array, origin: Origin): number {
    checkUpdate(update)
    const before = pending(this.doc)
    try {
      Y.applyUpdate(this.doc, update, origin)
    } catch (error) {
      // A document that failed in the middle of a change is not to be trusted with another one.
      this.broken = true
      this.closeAll()
      throw error
    }
    // What waits for something that is missing is no change yet, but must outlive this process.
    if (pending(this.doc) > before) {
      this.journal.append(update, origin.person?.id ?? null, [])
    }
    return this.journal.position
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

  /** True when an update holds nothing that this document lacks. */
  contains(update: Uint8Array): boolean {
    const isEmpty = update.byteLength === 2 && update[0] === 0 && update[1] === 0
    return isEmpty || Y.snapshotContainsUpdate(Y.snapshot(this.doc), update)
  }

  /** True when an update would make the document larger than a document may be. */
  isFull(update: Uint8Array): boolean {
    return this.snapshotBytes + this.journal.bytes + update.byteLength > limits.documentBytes
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

  private afterWrite(): void {
    for (const connection of this.connections) this.tellSaved(connection)
    // What cannot be compacted now stays readable as a log, and the next write tries again.
    this.compact().catch((error) =>
      this.log.warn({ event: 'compaction failed', room: this.name, reason: String(error) }),
    )
  }

  private compact(): Promise<void> {
    this.compacting ??= this.writeSnapshot().finally(() => {
      this.compacting = undefined
    })
    return this.compacting
  }

  private async writeSnapshot(): Promise<void> {
    const logBytes = this.journal.bytes
    if (this.broken || !outweighs(logBytes, this.snapshotBytes)) return
    const bytes = Y.encodeStateAsUpdate(this.doc)
    // A snapshot that cannot be read again must never take the place of a log that can.
    Y.applyUpdate(new Y.Doc(), bytes)
    await compactRoom(this.store, this.name, this.journal.seq, bytes)
    this.snapshotBytes = bytes.byteLength
    this.journal.bytes -= logBytes
  }

  /** Ends every connection so that it comes back later. */
  closeAll(): void {
    this.outbox.flush()
    for (const connection of [...this.connections]) connection.close(closeCodes.restart)
  }

  /** Lets go of the document; the room must be written and empty. */
  end(): void {
    this.doc.destroy()
  }
}

/** How much a document holds that waits for something it has not got. */
function pending({ store }: Y.Doc): number {
  return (store.pendingStructs?.update.byteLength ?? 0) + (store.pendingDs?.byteLength ?? 0)
}

/** The Yjs clients that a transaction brought new content from. */
function clientsIn(change: Y.Transaction): number[] {
  return [...change.afterState]
    .filter(([client, clock]) => change.beforeState.get(client) !== clock)
    .map(([client]) => client)
}
