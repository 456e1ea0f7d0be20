'use client'

import { useMemo, useRef } from 'react'
import { gather } from '#lib/board/plan-view.ts'

/** Records by a key, each list the same one until something changes in it; `keyOf` must stay the same. */
export function useGathered<Rec>(
  records: readonly Rec[],
  keyOf: (record: Rec) => string,
): ReadonlyMap<string, readonly Rec[]> {
  const last = useRef<ReadonlyMap<string, readonly Rec[]>>(new Map())
  return useMemo(() => {
    last.current = gather(records, keyOf, last.current)
    return last.current
  }, [records, keyOf])
}
