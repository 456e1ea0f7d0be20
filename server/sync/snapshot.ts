import * as Y from 'yjs'
import { compactRoom, outweighs } from '#server/store/room-log.ts'
import type { Ground } from './ground.ts'
import type { Journal } from './journal.ts'
import type { Replica } from './replica.ts'

/** A room's compacted state in the store, written anew when the log has grown long beside it. */
export class Snapshot {
  bytes: number
  private readonly room: string
  private readonly doc: Y.Doc
  private readonly journal: Journal
  private readonly replica: Replica
  private readonly ground: Ground
  private writing: Promise<void> | undefined
  private abandoned = false

  constructor(
    room: string,
    bytes: number,
    doc: Y.Doc,
    journal: Journal,
    replica: Replica,
    ground: Ground,
  ) {
    this.room = room
    this.bytes = bytes
    this.doc = doc
    this.journal = journal
    this.replica = replica
    this.ground = ground
  }

  /** Replaces the log by a snapshot if that is worth it; one at a time. */
  async keepShort(): Promise<void> {
    if (this.abandoned) return
    if (!this.writing && !outweighs(this.journal.bytes, this.bytes)) return
    this.writing ??= this.write().finally(() => {
      this.writing = undefined
    })
    await this.writing
  }

  /** Replaces the log by a snapshot now: what it held and the document does not is gone then. */
  async rewrite(): Promise<void> {
    // What is being written may be from before the change.
    await this.writing?.catch(() => undefined)
    if (this.abandoned) return
    this.writing ??= this.write().finally(() => {
      this.writing = undefined
    })
    await this.writing
  }

  /** Writes nothing any more. Resolves when what was being written is through. */
  async abandon(): Promise<void> {
    this.abandoned = true
    await this.writing?.catch(() => undefined)
  }

  private async write(): Promise<void> {
    const logBytes = this.journal.bytes
    const { seq } = this.replica
    const state = Y.encodeStateAsUpdate(this.doc)
    // A snapshot that cannot be read again must never take the place of a log that can.
    Y.applyUpdate(new Y.Doc(), state)
    const isMine = await compactRoom(this.ground.store, this.room, seq, state)
    this.bytes = state.byteLength
    this.journal.bytes -= logBytes
    if (isMine) this.ground.meter.compactions++
  }
}
