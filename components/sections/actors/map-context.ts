'use client'

import { createContext, type RefObject, useContext } from 'react'
import type { Doc } from 'yjs'
import type { FactorName } from '#components/trace/sources.tsx'
import type { ActorFilter } from '#lib/board/actor-filter.ts'
import type { ActorMap, Neighbour } from '#lib/board/actor-map.ts'
import type { Vocabulary } from '#lib/board/actor-vocabulary.ts'
import type { Actor } from '#lib/board/actors.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import type { Change } from './use-change.tsx'
import type { OwnActors } from './use-own-actors.ts'

/** The actor map around a view of it: what is on it, how it is looked at, and what may be done. */
export interface MapAround {
  map: ActorMap
  byId: ReadonlyMap<string, Actor>
  neighbours: ReadonlyMap<string, readonly Neighbour[]>
  /** The actors that the filter lets through. */
  shown: readonly Actor[]
  filter: ActorFilter
  setFilter(change: Partial<ActorFilter>): void
  factors: readonly FactorName[]
  /** What values are called in every language, for files that come from elsewhere. */
  vocabulary: Vocabulary
  connection: RoomConnection | undefined
  /** The document once it can be written into. */
  doc: Doc | undefined
  /** True while this reader may write on the map; the controls stand there from the beginning. */
  editable: boolean
  /** True for an actor whose facts this reader may change: those of their own city, or of both. */
  mayChange(actor: Pick<Actor, 'city'> & Partial<Pick<Actor, 'kind'>>): boolean
  change: Change
  /** What the reader's own city keeps for itself; undefined for those who belong to none. */
  own: OwnActors | undefined
  /** Opens all that is known of an actor beside the view. */
  open(id: string, part?: 'relations'): void
  /** Goes to the next or the last actor that some words find, in a view that can. */
  finder: RefObject<((by: 1 | -1, find: string) => void) | undefined>
  /** Says something to those who hear the page. */
  tell(text: string): void
}

export const MapContext = createContext<MapAround | undefined>(undefined)

/** The actor map around a component. Throws outside of one. */
export function useActorMap(): MapAround {
  const around = useContext(MapContext)
  if (!around) throw new Error('outside of the actor map')
  return around
}
