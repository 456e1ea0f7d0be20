import * as Y from 'yjs'
import { checkUpdate } from './check-update.ts'

/** One change of a document that has succeeded. */
export interface Change<Origin> {
  bytes: Uint8Array
  /** Null for what Yjs tidies up by itself after some changes. */
  origin: Origin | null
  /** True when it is just what its origin gave, and nothing came along that had been waiting. */
  isWhole: boolean
  /** The Yjs clients that it brings new content from. */
  clients: number[]
}

/**
 * A document that takes updates from strangers. Yjs tells of a change also when that failed
 * half-way; here it is told only once it has succeeded as a whole.
 */
export class LiveDoc<Origin> {
  readonly doc: Y.Doc
  /** True after a change failed half-way: the document is not to be trusted with another one. */
  broken = false
  private held: Change<Origin>[] | undefined
  private readonly tell: (change: Change<Origin>) => void

  constructor(doc: Y.Doc, tell: (change: Change<Origin>) => void) {
    this.doc = doc
    this.tell = tell
    doc.on('update', (bytes: Uint8Array, origin: Origin | null, _: Y.Doc, done: Y.Transaction) => {
      const change = { bytes, origin, isWhole: origin !== null, clients: clientsIn(done) }
      if (this.held) this.held.push(change)
      else tell(change)
    })
  }

  /**
   * Applies an update. True when a part of it waits for something that is missing: that is no
   * change yet, but must not be lost. Throws on what cannot be applied. `isTrusted` says that it was
   * checked before, as everything in the log was.
   */
  apply(update: Uint8Array, origin: Origin, isTrusted = false): boolean {
    if (!isTrusted) checkUpdate(update)
    const before = waiting(this.doc)
    const held: Change<Origin>[] = []
    this.held = held
    try {
      Y.applyUpdate(this.doc, update, origin)
    } catch (error) {
      this.broken = true
      throw error
    } finally {
      this.held = undefined
    }
    const hadWaiting = before.parts !== undefined || before.deletions !== undefined
    for (const change of held) this.tell(hadWaiting ? { ...change, isWhole: false } : change)
    return isNew(waiting(this.doc), before)
  }
}

/**
 * All that a state vector lacks, without what still waits for missing parts: a reader who got that
 * would give it back, and be taken for a writer.
 */
export function missingSince(doc: Y.Doc, stateVector?: Uint8Array): Uint8Array {
  const { store } = doc
  const { pendingStructs, pendingDs } = store
  store.pendingStructs = null
  store.pendingDs = null
  try {
    return Y.encodeStateAsUpdate(doc, stateVector)
  } finally {
    store.pendingStructs = pendingStructs
    store.pendingDs = pendingDs
  }
}

interface Waiting {
  parts: Uint8Array | undefined
  deletions: Uint8Array | undefined
}

/** What a document holds that waits for something it has not got. */
const waiting = ({ store }: Y.Doc): Waiting => ({
  parts: store.pendingStructs?.update,
  deletions: store.pendingDs ?? undefined,
})

/** Yjs keeps the same bytes for parts as long as they wait, but writes deletions anew each time. */
function isNew(now: Waiting, before: Waiting): boolean {
  if (now.parts !== undefined && now.parts !== before.parts) return true
  if (now.deletions === undefined) return false
  return before.deletions === undefined || Buffer.compare(now.deletions, before.deletions) !== 0
}

function clientsIn(change: Y.Transaction): number[] {
  return [...change.afterState]
    .filter(([client, clock]) => change.beforeState.get(client) !== clock)
    .map(([client]) => client)
}
