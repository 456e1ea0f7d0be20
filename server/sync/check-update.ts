import * as Y from 'yjs'

/**
 * Refuses an update that Yjs would apply but could not clean up, or could not read again after
 * storing it. Yjs checks neither; one such update would silence the room for everybody. Throws.
 */
export function checkUpdate(update: Uint8Array): void {
  const { structs, ds } = Y.decodeUpdate(update)
  for (const struct of structs) {
    mustBePart(struct.id, struct.length)
    if (!(struct instanceof Y.Item)) continue
    if (struct.content instanceof Y.ContentDoc) throw new Error('a document within a document')
    for (const id of [struct.origin, struct.rightOrigin, struct.parent]) {
      if (!(id instanceof Y.ID)) continue
      mustBePart(id, 1)
      // Yjs looks for what is missing among other clients only, and throws in the middle of this.
      const isLater = id.client === struct.id.client && id.clock >= struct.id.clock
      if (isLater) throw new Error('a part that stands beside a later one')
    }
  }
  for (const [client, items] of ds.clients) {
    for (const { clock, len } of items) mustBePart({ client, clock }, len)
  }
  // Writing it anew fails for what can be read but not written, such as JSON nested too deeply;
  // and so many levels do not fit into less.
  if (update.byteLength > harmlessBytes) Y.convertUpdateFormatV1ToV2(update)
}

/** Refuses a part of no length, and numbers that lib0 can read but not write, or not read again. */
function mustBePart({ client, clock }: { client: number; clock: number }, length: number): void {
  const end = clock + length
  if (length > 0 && [client, clock, length, end].every(Number.isSafeInteger)) return
  throw new Error('an update with a part of no length or out of range')
}

/** Levels of nesting take a byte each at least, and a call for each level is no trouble up to here. */
const harmlessBytes = 2000
