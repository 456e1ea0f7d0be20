'use client'

import { equalityDeep } from 'lib0/function'
import { useMemo, useSyncExternalStore } from 'react'
import type { Doc } from 'yjs'

const never = () => () => {}

/**
 * Plain values read off a live document, read again after each change; the same object while they
 * are equal. Until the document is there: `before`. `read` must stay the same function.
 */
export function useLive<Value>(
  doc: Doc | undefined,
  read: (doc: Doc) => Value,
  before: Value,
): Value {
  const source = useMemo(() => doc && liveValue(doc, read), [doc, read])
  return useSyncExternalStore(
    source?.subscribe ?? never,
    source?.now ?? (() => before),
    () => before,
  )
}

function liveValue<Value>(doc: Doc, read: (doc: Doc) => Value) {
  let value = read(doc)
  let stale = false
  return {
    now: () => {
      if (!stale) return value
      stale = false
      const next = read(doc)
      if (!equalityDeep(next, value)) value = next
      return value
    },
    subscribe: (listener: () => void) => {
      // What changed between the first reading and now.
      stale = true
      const heard = () => {
        stale = true
        listener()
      }
      doc.on('update', heard)
      return () => doc.off('update', heard)
    },
  }
}
