import type * as Y from 'yjs'

/** How many bytes a document holds that wait for something it has not got. */
export function pending({ store }: Y.Doc): number {
  return (store.pendingStructs?.update.byteLength ?? 0) + (store.pendingDs?.byteLength ?? 0)
}

/** The Yjs clients that a transaction brought new content from. */
export function clientsIn(change: Y.Transaction): number[] {
  return [...change.afterState]
    .filter(([client, clock]) => change.beforeState.get(client) !== clock)
    .map(([client]) => client)
}
