'use client'

import { equalityDeep } from 'lib0/function'
import { useLocale, useTranslations } from 'next-intl'
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { useWriting } from '#components/board/use-writing.ts'
import type { FactorName } from '#components/trace/sources.tsx'
import { useBeside } from '#components/trace/use-make.ts'
import { type Actor, actors } from '#lib/board/actors.ts'
import { type Gap, gapsOf } from '#lib/board/gaps.ts'
import {
  type ActionChange,
  type ActionStatus,
  type PlanAction,
  type PlanOn,
  plan,
} from '#lib/board/plan.ts'
import { asOne } from '#lib/board/plan-edit.ts'
import { type PackedPlan, type PlanView, planReader, unpackPlan } from '#lib/board/plan-view.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'
import type { RatingsNow } from '#lib/board/rounds.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { DropDialog } from './drop-dialog.tsx'
import { LiveGaps } from './live-gaps.tsx'
import { useQuery } from './use-query.ts'

/** A session that a note of progress can be about. */
export interface SessionName {
  id: string
  startsAt: string
  timeZone: string
}

/** What the page knows of a plan as it is made. */
export interface PlanFacts {
  factors: readonly FactorName[]
  /** What was rated, as far as the reader may see it. */
  ratings: RatingsNow
  sessions: readonly SessionName[]
  mayWrite: boolean
  /** The day on which the page was made. */
  madeOn: string
  view: PackedPlan
  actors: readonly Actor[]
  /** The rich texts of its actions, by key. */
  texts: Readonly<Record<string, NoteJson>>
}

/** What stays the same while people write: what every row of the plan needs. */
export interface PlanSteady extends Pick<PlanFacts, 'factors' | 'sessions' | 'texts' | 'madeOn'> {
  gaps: readonly Gap[]
  editable: boolean
  face: PlanOn | undefined
  doc: Doc | undefined
  connection: RoomConnection | undefined
  actors: readonly Actor[]
  /** Who leads an action, as it is shown; an actor that is gone is said to be. */
  leadName: (action: Pick<PlanAction, 'lead' | 'leadActor'>) => string
  patch: (id: string, fields: ActionChange) => void
  /** Changes the status of some actions; asks for the reason when they are dropped. */
  setStatus: (ids: readonly string[], status: ActionStatus) => void
  /** Opens an action in the panel, or closes the panel. */
  show: (id: string | null) => void
}

const Steady = createContext<PlanSteady | undefined>(undefined)
const Live = createContext<PlanView | undefined>(undefined)

const within = <Value,>(value: Value | undefined): Value => {
  if (value === undefined) throw new Error('outside of a plan')
  return value
}

/** The parts of a plan that do not change with each letter. Throws outside of one. */
export const usePlan = (): PlanSteady => within(useContext(Steady))

/** The plan as it is at this moment. Throws outside of one. */
export const usePlanView = (): PlanView => within(useContext(Live))

const readActors = (doc: Doc): readonly Actor[] => actors.on(doc).actors.list()

/** Holds the plan's document for all of its views. */
export function PlanProvider({ facts, children }: { facts: PlanFacts; children: ReactNode }) {
  const t = useTranslations('plan')
  const locale = useLocale()
  const { id: board } = useBoard()
  const { change } = useQuery()
  const { factors, ratings, sessions, mayWrite, texts, madeOn } = facts
  const ids = useMemo(() => factors.map(({ id }) => id), [factors])
  const [gaps, setGaps] = useState<readonly Gap[]>(() =>
    gapsOf(ids, { agreed: ratings.agreed, mentee: ratings.own.mentee }),
  )
  // Who only reads here, as the mentor does, is not to be told that the page is read-only.
  const connection = useRoom(roomName({ board, section: 'plan' }), { beside: !mayWrite })
  const { state } = useRoomState(connection)
  const ready = useReady(connection)
  useWriting(connection)
  const doc = ready ? connection?.doc : undefined
  const [first] = useState(() => {
    const known = unpackPlan(facts.view)
    return { known, read: planReader(known) }
  })
  const view = useLive(doc, first.read, first.known)
  const listed = useLive(useBeside('actors').doc, readActors, facts.actors)
  const people = useMemo(() => {
    const { compare } = new Intl.Collator(locale)
    return [...listed].sort((a, b) => compare(a.name, b.name))
  }, [listed, locale])
  const keepGaps = useCallback(
    (next: readonly Gap[]) => setGaps((now) => (equalityDeep(now, next) ? now : next)),
    [],
  )
  const [dropping, setDropping] = useState<readonly string[]>([])
  const editable = mayWrite && state !== 'read-only' && state !== 'reload'

  const names = useMemo(() => new Map(people.map(({ id, name }) => [id, name])), [people])
  const leadName = useCallback(
    ({ lead, leadActor }: Pick<PlanAction, 'lead' | 'leadActor'>) => {
      if (leadActor === null) return lead
      return names.get(leadActor) ?? t('removedActor')
    },
    [names, t],
  )
  const show = useCallback(
    (id: string | null) => {
      // The step back in the browser closes what was opened last.
      const isOpen = new URLSearchParams(location.search).has('action')
      change({ action: id }, id !== null && !isOpen)
    },
    [change],
  )
  const steady = useMemo((): PlanSteady => {
    const face = doc && plan.on(doc)
    return {
      factors,
      gaps,
      sessions,
      texts,
      madeOn,
      editable,
      face,
      doc,
      connection: doc && connection,
      actors: people,
      leadName,
      show,
      patch: (id, fields) => face?.actions.patch(id, fields),
      setStatus: (ids, status) => {
        if (status === 'dropped') setDropping(ids)
        else if (doc && face)
          asOne(doc, () => {
            for (const id of ids) face.actions.patch(id, { status })
          })
      },
    }
  }, [factors, gaps, sessions, texts, madeOn, editable, doc, connection, people, leadName, show])

  useEffect(() => {
    // Links from elsewhere on the board name the action behind the #.
    const look = () => {
      const id = decodeURIComponent(location.hash.slice(1))
      if (view.actions.some((action) => action.id === id)) change({ action: id })
    }
    look()
    window.addEventListener('hashchange', look)
    return () => window.removeEventListener('hashchange', look)
  }, [view.actions, change])

  return (
    <Steady value={steady}>
      <Live value={view}>
        {children}
        <LiveGaps factors={ids} ratings={ratings} onGaps={keepGaps} />
        <DropDialog
          actions={view.actions.filter(({ id }) => dropping.includes(id))}
          onAnswer={(reason) => {
            const { face } = steady
            setDropping([])
            if (reason === undefined || !doc || !face) return
            asOne(doc, () => {
              for (const id of dropping)
                face.actions.patch(id, { status: 'dropped', dropped: reason })
            })
          }}
        />
      </Live>
    </Steady>
  )
}
