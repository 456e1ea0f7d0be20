'use client'

import { useBoard } from '#components/board/board-context.tsx'
import type { Actor } from '#lib/board/actors.ts'
import { isKept } from '#lib/board/kept-names.ts'
import { useActorMap } from './map-context.ts'
import { useSay } from './use-say.ts'

/** What an actor is called in what everybody on the board reads: not by a name that is kept. */
export function usePublicName(): (actor: Actor) => string {
  const say = useSay()
  const { me } = useBoard()
  const { own } = useActorMap()
  const of = own && !own.shows.names ? me.delegation : null
  return (actor) => say.name(of && isKept(actor, of) ? { ...actor, name: '' } : actor)
}
