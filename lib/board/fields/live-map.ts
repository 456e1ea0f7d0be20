import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import { localEdit } from '../local-edit.ts'

/** A map at the root of a document, with what it holds read key by key and kept. */
export interface LiveMap<Value> {
  root: Y.Map<unknown>
  /** All that parses. The same Map until something changes; what did not change is identical. */
  entries(): ReadonlyMap<string, Value>
  /** Changes what stands under some keys, in one transaction of this person's. */
  edit<Result>(keys: readonly string[], change: () => Result): Result
  /** Calls back after every change, whoever made it. */
  subscribe(listener: () => void): () => void
}

/** Opens a root map; `read` gives what stands under a key as a plain value, or undefined to drop it. */
export function liveMap<Value>(
  doc: Y.Doc,
  name: string,
  read: (key: string, stored: unknown) => Value | undefined,
): LiveMap<Value> {
  const root = doc.getMap(name)
  const stale = new Set<string>(root.keys())
  let known: ReadonlyMap<string, Value> = new Map()

  root.observeDeep((events) => {
    for (const event of events) {
      const keys = event instanceof Y.YMapEvent && event.target === root ? event.keysChanged : []
      for (const key of keys) stale.add(String(key))
      if (event.target !== root) stale.add(String(event.path[0]))
    }
  })

  const entries = () => {
    if (stale.size === 0) return known
    const next = new Map(known)
    let changed = false
    for (const key of stale) {
      const before = known.get(key)
      const now = root.has(key) ? read(key, root.get(key)) : undefined
      if (equalityDeep(before, now)) continue
      changed = true
      if (now === undefined) next.delete(key)
      else next.set(key, now)
    }
    stale.clear()
    if (changed) known = next
    return known
  }

  const edit = <Result>(keys: readonly string[], change: () => Result) =>
    doc.transact(() => {
      const result = change()
      // Inside a larger transaction no event has come yet when somebody reads.
      for (const key of keys) stale.add(key)
      return result
    }, localEdit)

  const subscribe = (listener: () => void) => {
    // Not before the other fields that the same transaction changed know that they are stale.
    const heard = () => doc.once('afterTransaction', () => listener())
    root.observeDeep(heard)
    return () => root.unobserveDeep(heard)
  }

  return { root, entries, edit, subscribe }
}

/** Writes one value if that changes anything; undefined clears it, and the default is read again. */
export function writeValue(map: Y.Map<unknown>, key: string, value: unknown): void {
  if (value === undefined) map.delete(key)
  else if (!equalityDeep(map.get(key), value)) map.set(key, value)
}

/** What is made from something that stays identical until it changes, made once for each. */
export function derived<From, To>(source: () => From, make: (from: From) => To): () => To {
  let last: { from: From; to: To } | undefined
  return () => {
    const from = source()
    if (last?.from !== from) last = { from, to: make(from) }
    return last.to
  }
}
