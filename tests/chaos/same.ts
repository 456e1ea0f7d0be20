import { expect } from 'vitest'
import * as Y from 'yjs'
import { readSection } from './section.ts'

/** A document as plain values: as the section reads it, and as Yjs itself counts it. */
function contentOf(doc: Y.Doc) {
  const { sv, ds } = Y.snapshot(doc)
  const deleted = [...ds.clients].map(([client, items]) => [
    client,
    items.map(({ clock, len }) => [clock, len]),
  ])
  return {
    ...readSection(doc),
    state: Object.fromEntries(sv),
    deleted: Object.fromEntries(deleted),
  }
}

/** What a document becomes elsewhere: its whole state, taken in by an empty one, as an update. */
function travelled(doc: Y.Doc): Uint8Array {
  const elsewhere = new Y.Doc()
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc))
  return Y.encodeStateAsUpdate(elsewhere)
}

/** Fails unless documents hold the same, in every way in which one can look at them. */
export function expectSame(docs: Record<string, Y.Doc>): void {
  const [[first, model] = [], ...others] = Object.entries(docs)
  if (!first || !model) return
  const expected = contentOf(model)
  for (const [name, doc] of others) {
    expect(contentOf(doc), `${name} is not the same as ${first}`).toEqual(expected)
    const isSame = Buffer.from(travelled(doc)).equals(travelled(model))
    expect(isSame, `${name} encodes to other bytes than ${first}`).toBe(true)
    expect(doc.store.pendingStructs, `${name} waits for something`).toBeNull()
  }
}

/** True when a document holds everything that is in an update. */
export const holds = (doc: Y.Doc, update: Uint8Array): boolean =>
  Y.snapshotContainsUpdate(Y.snapshot(doc), update)
