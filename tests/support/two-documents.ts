import * as Y from 'yjs'

/** Brings two documents to the same state, as if both had been offline until now. */
export function merge(one: Y.Doc, other: Y.Doc): void {
  const [first, second] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(other)]
  Y.applyUpdate(one, second, 'remote')
  Y.applyUpdate(other, first, 'remote')
}
