import * as Y from 'yjs'

/**
 * Refuses an update that Yjs would apply but could not clean up, or could not read again after
 * storing it. Yjs checks neither; one such update would silence the room for everybody. Throws.
 */
export function checkUpdate(update: Uint8Array): void {
  const { structs, ds } = Y.decodeUpdate(update)
  const deleted = [...ds.clients.values()].flat()
  if (structs.some(({ length }) => !(length > 0)) || deleted.some(({ len }) => !(len > 0))) {
    throw new Error('an update with a part of no length')
  }
  // Writing it anew fails for what can be read but not written, such as JSON nested too deeply;
  // and so many levels do not fit into less.
  if (update.byteLength > harmlessBytes) Y.convertUpdateFormatV1ToV2(update)
}

/** Levels of nesting take a byte each at least, and a call for each level is no trouble up to here. */
const harmlessBytes = 2000
