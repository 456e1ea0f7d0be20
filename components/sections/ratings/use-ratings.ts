'use client'

import { useCallback, useSyncExternalStore } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { accessTo, areRatingsShown, type Delegation } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import type { OwnRating, RatingsReader } from '#lib/board/ratings.ts'
import { type RatingsNow, type Round, readRound } from '#lib/board/rounds.ts'
import { stage } from '#lib/board/stage.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import { roomName } from '#lib/sync/room-name.ts'

/** One city's own ratings in this browser. */
export interface OwnRoom {
  /** By factor; undefined where this reader may not look, or as long as they are on their way. */
  ratings: Record<string, OwnRating> | undefined
  /** True when this reader may look at them now. */
  readable: boolean
  /** True when this reader may change them now. */
  editable: boolean
  /** The room, once its document is there. */
  room: RoomConnection | undefined
}

/** The ratings of a board, live. */
export interface Ratings {
  round: Round
  shown: boolean
  own: Record<Delegation, OwnRoom>
  agreed: RatingsNow['agreed']
  /** The room of what is agreed, once its document is there. */
  common: RoomConnection | undefined
  /** True when this reader may choose what is agreed now. */
  mayAgree: boolean
}

/**
 * The ratings as they are now, from the page at first and then live. A room is opened only when the
 * round says that its reader may: what is hidden never comes to this browser. `reader` must stay
 * the same.
 */
export function useRatings(now: RatingsNow, reader: RatingsReader, archived: boolean): Ratings {
  const { id, me } = useBoard()
  const round = useRound(now.round)
  const shown = areRatingsShown(round.rules)
  const common = { board: id, section: 'assessment' } as const
  const access = whileArchived(accessTo(common, me, round.rules), archived ? '' : null)
  // A city whose ratings they are not only reads here, and that is as it should be.
  const isForReading = accessTo(common, me) === 'read' && me.role === 'participant'
  const connection = useRoom(roomName(common), { beside: isForReading })
  const { state } = useRoomState(connection)
  const ready = useReady(connection)
  const agreed = useLive(ready ? connection?.doc : undefined, reader.agreed, now.agreed)
  const mentor = useOwn('mentor', round, now, reader, archived)
  const mentee = useOwn('mentee', round, now, reader, archived)
  return {
    round,
    shown,
    own: { mentor, mentee },
    agreed,
    common: ready ? connection : undefined,
    mayAgree: shown && access === 'write' && state !== 'read-only' && state !== 'reload',
  }
}

/** One city's own ratings, live, where this reader may look at them now. */
export function useOwn(
  of: Delegation,
  { rules }: Round,
  now: RatingsNow,
  reader: RatingsReader,
  archived: boolean,
): OwnRoom {
  const { id, me } = useBoard()
  const room = { board: id, section: 'assessment', of } as const
  const access = whileArchived(accessTo(room, me, rules), archived ? '' : null)
  const readable = access !== 'none'
  const connection = useRoom(readable ? roomName(room) : undefined, { beside: true })
  const { state } = useRoomState(connection)
  const ready = useReady(connection)
  const live = useLive(ready ? connection?.doc : undefined, reader.own, now.own[of])
  return {
    ratings: readable ? live : undefined,
    readable,
    editable: access === 'write' && state !== 'read-only' && state !== 'reload',
    room: ready && readable ? connection : undefined,
  }
}

const roundIn = (doc: Doc) => readRound(stage.on(doc))

/**
 * The round as the server says: this device's copy of the stage may be of an earlier round, and
 * would then open rooms that are closed again.
 */
export function useRound(now: Round): Round {
  const { stage: connection } = useBoard()
  const subscribe = useCallback(
    (listener: () => void) => connection?.subscribe(listener) ?? (() => {}),
    [connection],
  )
  const synced = useSyncExternalStore(
    subscribe,
    () => connection?.provider.synced ?? false,
    () => false,
  )
  return useLive(synced ? connection?.doc : undefined, roundIn, now)
}
