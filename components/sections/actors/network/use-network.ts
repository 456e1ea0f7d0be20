'use client'

import { createContext, useContext } from 'react'
import type { Actor, Relation } from '#lib/board/actors.ts'

/** The network as it is looked at: who is on it, who is selected, and who was come to last. */
export interface Network {
  actors: readonly Actor[]
  relations: readonly Relation[]
  /** True for an actor that the filter does not let through: it stays, faintly. */
  isDim(actor: Actor): boolean
  selected: ReadonlySet<string>
  /** The actor that the keyboard and the list are at. */
  current: string | undefined
  select(ids: ReadonlySet<string>, current: string | undefined): void
  /** Brings an actor into the middle of the canvas. */
  centre(id: string): void
  centred: { id: string } | undefined
}

export const NetworkContext = createContext<Network | undefined>(undefined)

/** The network around a part of it. Throws outside of one. */
export function useNetwork(): Network {
  const network = useContext(NetworkContext)
  if (!network) throw new Error('outside of the network')
  return network
}
