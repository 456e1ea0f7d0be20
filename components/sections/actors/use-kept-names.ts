'use client'

import { useEffect, useMemo } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import type { ActorMap } from '#lib/board/actor-map.ts'
import { moveNames, withKeptNames } from '#lib/board/kept-names.ts'
import type { OwnActors } from './use-own-actors.ts'

/**
 * The map with the names that the reader's city keeps to itself. As long as one of its people is
 * here, names that came onto the map go where they belong, whoever wrote them.
 */
export function useKeptNames(
  live: ActorMap,
  /** The map's document while it can be written into. */
  doc: Doc | undefined,
  own: OwnActors | undefined,
): ActorMap {
  const { me } = useBoard()
  const names = own?.names
  const map = useMemo(() => (names ? withKeptNames(live, names) : live), [live, names])
  useEffect(() => {
    // Read anew whenever something on the map or in the city's own room changed.
    if (live && doc && own?.doc && me.delegation) moveNames(doc, own.doc, me.delegation)
  }, [live, doc, own, me.delegation])
  return map
}
