'use client'

import { usePathname } from 'next/navigation'
import { useLocale } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useContext,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { isAt, type Place, placeOf } from '#components/board/places.ts'
import { useLive } from '#components/board/use-live.ts'
import { useRoomState } from '#components/board/use-room.ts'
import type { FormOutcome } from '#components/ui/form.tsx'
import { titleFor } from '#lib/board/agenda.ts'
import { quietStage, readStageNow, type StageNow } from '#lib/board/run.ts'
import { type StageOn, stage } from '#lib/board/stage.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'

/** What is done with a session on the server, which decides again who may. */
export interface StageDeeds {
  /** Ends the session that is being held. */
  end: () => Promise<FormOutcome>
  /** Lets somebody in who waits at the door, or sends them away. */
  answerDoor: (user: string, isIn: boolean) => Promise<FormOutcome>
  /** Lets the deputy lead when no facilitator is there any more. */
  takeOver: () => Promise<FormOutcome>
}

interface Stage {
  deeds: StageDeeds
  now: StageNow
  places: readonly Place[]
  /** The stage to write on; only for facilitators, once its document is there. */
  face: StageOn | undefined
}

const nothing = async () => ({})
const noDeeds: StageDeeds = { end: nothing, answerDoor: nothing, takeOver: nothing }

const Context = createContext<Stage>({
  now: quietStage,
  places: [],
  deeds: noDeeds,
  face: undefined,
})

/** Reads the stage once for all parts of a page: from the page at first and then live. */
export function StageProvider({
  before,
  places,
  deeds = noDeeds,
  children,
}: {
  /** The stage as the page was made. */
  before: StageNow
  places: readonly Place[]
  deeds?: StageDeeds
  children: ReactNode
}) {
  const { stage: connection, me } = useBoard()
  const doc = useSyncedDoc(connection)
  const now = useLive(doc, readStageNow, before)
  const { state } = useRoomState(connection)
  const mayWrite = me.role === 'facilitator' && state !== 'read-only' && state !== 'reload'
  const face = doc && mayWrite ? stage.on(doc) : undefined
  const value = useMemo(() => ({ now, places, deeds, face }), [now, places, deeds, face])
  return <Context value={value}>{children}</Context>
}

/** What is going on on the stage, and what this reader has to do with it. */
export function useStage() {
  const { now, places, deeds, face } = useContext(Context)
  const { id, me } = useBoard()
  const [at, locale] = [placeOf(usePathname(), id), useLocale()]
  const { run, steps } = now
  const index = steps.findIndex(({ id }) => id === run?.step)
  const step = steps[index]
  return {
    ...now,
    face,
    deeds,
    leads: me.role === 'facilitator',
    /** The page that this reader is at. */
    at,
    /** The step that the session is at; undefined while none is held. */
    step,
    /** What that step is called in this reader's language. */
    title: step && titleFor(step, locale),
    index,
    nameOf: (place: string) => {
      const known = places.find(({ path }) => (path === '' ? place === '' : isAt(place, path)))
      return known && (known.number ? `${known.number} ${known.label}` : known.label)
    },
    places,
  }
}

/**
 * The document of a room once the server's state is in it: this device's copy of the stage may be of
 * an earlier session. It stays when the connection is lost.
 */
export function useSyncedDoc(connection: RoomConnection | undefined): Doc | undefined {
  const synced = useSyncExternalStore(
    connection?.subscribe ?? (() => () => {}),
    () => connection?.provider.synced ?? false,
    () => false,
  )
  const [known, setKnown] = useState<RoomConnection>()
  if (synced && connection && known !== connection) setKnown(connection)
  return connection !== undefined && known === connection ? connection.doc : undefined
}
