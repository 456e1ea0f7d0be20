'use client'

import { useMemo } from 'react'
import { useBoard } from '#components/board/board-context.tsx'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import type { Delegation } from '#lib/access/access.ts'
import { actors } from '#lib/board/actors.ts'
import { type ActionChange, plan } from '#lib/board/plan.ts'
import type { Source } from '#lib/board/trace.ts'
import { roomName } from '#lib/sync/room-name.ts'

/** The room of a section, its document once it is there, and whether this reader may write it now. */
export function useBeside(section: 'actors' | 'plan') {
  const { id } = useBoard()
  const connection = useRoom(roomName({ board: id, section }), { beside: true })
  const ready = useReady(connection)
  const { state } = useRoomState(connection)
  const doc = ready ? connection?.doc : undefined
  return { doc, writable: doc !== undefined && state !== 'read-only' && state !== 'reload' }
}

/**
 * Makes an action or an actor out of something on the board, linked to where it comes from.
 * Undefined while this reader cannot write there. Each gives the new record's id.
 */
export function useMake() {
  const { me } = useBoard()
  const [beside, map] = [useBeside('plan'), useBeside('actors')]
  const planDoc = beside.writable ? beside.doc : undefined
  const mapDoc = map.writable ? map.doc : undefined
  return useMemo(
    () => ({
      action: planDoc && makeAction(plan.on(planDoc), me.id),
      actor: mapDoc && makeActor(actors.on(mapDoc)),
    }),
    [planDoc, mapDoc, me.id],
  )
}

const factorsOf = ({ factor }: Source) => (factor === null ? [] : [factor])

/** What else is known of an action as it is made, e.g. the objective that a gap's target gives. */
export type KnownOfAction = Pick<
  ActionChange,
  'objective' | 'gap' | 'inspiredBy' | 'lead' | 'leadActor' | 'partners'
>

const makeAction =
  ({ actions }: ReturnType<typeof plan.on>, author: string) =>
  (title: string, source: Source, known: KnownOfAction = {}): string =>
    actions.add(
      {
        // An actor that an action is made for takes part in it; it may lead it later.
        ...(source.kind === 'actor' && { partners: [source.id] }),
        ...known,
        title,
        factors: factorsOf(source),
        sources: [source],
      },
      { author },
    )

const makeActor =
  ({ actors: map }: ReturnType<typeof actors.on>) =>
  (name: string, source: Source, city: Delegation): string =>
    map.add({ name, city, factors: factorsOf(source), sources: [source] })
