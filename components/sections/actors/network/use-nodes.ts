'use client'

import { useMemo, useRef } from 'react'
import { type Places, placesOf } from '#lib/board/actor-layout.ts'
import { radiusOf } from '#lib/board/actor-look.ts'
import type { Actor } from '#lib/board/actors.ts'
import { useSay } from '../use-say.ts'
import type { ActorNodeType } from './actor-node.tsx'
import type { Held } from './use-map-presence.ts'
import { useNetwork } from './use-network.ts'

/** Where actors stand that somebody is moving just now. */
export type Moving = ReadonlyMap<string, readonly [number, number]>

/**
 * Where actors stand: where they were put, unless this reader or somebody else is moving them; and
 * where they stood before anybody took them.
 */
export function usePlaces(moving: Moving, others: ReadonlyMap<string, Held>) {
  const { actors } = useNetwork()
  const stored = useMemo(() => placesOf(actors), [actors])
  const places = useMemo(() => {
    if (moving.size === 0 && others.size === 0) return stored
    const now = new Map(stored)
    for (const [id, { base, by }] of others) {
      const [x, y] = base ?? stored.get(id) ?? [0, 0]
      if (now.has(id)) now.set(id, [x + by[0], y + by[1]])
    }
    for (const [id, place] of moving) if (now.has(id)) now.set(id, place)
    return now
  }, [stored, moving, others])
  return { places, stored }
}

/** The actors as nodes of the canvas. A node that does not change stays the same object. */
export function useNodes(
  places: Places,
  others: ReadonlyMap<string, Held>,
  /** The only actors that are nodes, where the others are drawn. */
  only: ReadonlySet<string> | undefined,
): ActorNodeType[] {
  const say = useSay()
  const { actors, selected, isDim } = useNetwork()
  const known = useRef(new Map<string, { node: ActorNodeType; from: readonly unknown[] }>())
  const nodes = useMemo(() => {
    const next: typeof known.current = new Map()
    const near = only ? actors.filter(({ id }) => only.has(id) || selected.has(id)) : actors
    const list = near.map((actor) => {
      const place = places.get(actor.id) ?? [0, 0]
      const state = [selected.has(actor.id), isDim(actor), others.has(actor.id)] as const
      const from = [actor, place[0], place[1], ...state, say]
      const before = known.current.get(actor.id)
      const isSame = before?.from.every((value, at) => value === from[at])
      const kept = before && isSame ? before : { node: nodeOf(actor, place, state, say), from }
      next.set(actor.id, kept)
      return kept.node
    })
    known.current = next
    return list
  }, [actors, places, selected, isDim, others, say, only])
  return nodes
}

function nodeOf(
  actor: Actor,
  [x, y]: readonly [number, number],
  [selected, isDim, isHeld]: readonly [boolean, boolean, boolean],
  say: ReturnType<typeof useSay>,
): ActorNodeType {
  const radius = radiusOf(actor)
  return {
    id: actor.id,
    type: 'actor',
    position: { x: x - radius, y: y - radius },
    width: 2 * radius,
    height: 2 * radius,
    selected,
    zIndex: selected ? 10 : 0,
    data: {
      actor,
      name: say.name(actor),
      sector: say.value('sector', actor.sector),
      isDim,
      isHeld,
    },
  }
}
