'use client'

import { useCallback } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { type Guest, guestsFor } from '#lib/board/attendance.ts'
import { stage } from '#lib/board/stage.ts'
import { useStage, useSyncedDoc } from './use-stage.tsx'

/** The people without a device of their own for whom this reader can write in the session that is held. */
export function useScribe(): readonly Guest[] {
  const { me, stage: connection } = useBoard()
  const { run, leads } = useStage()
  const session = run?.session
  const read = useCallback(
    (doc: Doc) => guestsFor(stage.on(doc), session, leads ? undefined : me.id),
    [session, leads, me.id],
  )
  return useLive(useSyncedDoc(connection), read, none)
}

/** The names of all who took part in a session through somebody else's device, by their ids. */
export function useGuestNames(): readonly (readonly [id: string, name: string])[] {
  const { stage: connection } = useBoard()
  return useLive(useSyncedDoc(connection), readNames, noNames)
}

const readNames = (doc: Doc) =>
  stage
    .on(doc)
    .guests.list()
    .map(({ id, name }): [string, string] => [id, name])

const none: Guest[] = []
const noNames: [string, string][] = []
