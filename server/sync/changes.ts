import type * as Y from 'yjs'

/** How many bytes a document holds that wait for something it has not got. */
export function pending({ store }: Y.Doc): Buffer {
  const { pendingStructs, pendingDs } = store
  return Buffer.concat([pendingStructs?.update ?? nothing, pendingDs ?? nothing])
}

const nothing = new Uint8Array()

/** The Yjs clients that a transaction brought new content from. */
export function clientsIn(change: Y.Transaction): number[] {
  return [...change.afterState]
    .filter(([client, clock]) => change.beforeState.get(client) !== clock)
    .map(([client]) => client)
}
