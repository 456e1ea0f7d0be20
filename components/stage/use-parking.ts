'use client'

import { useCallback } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { type ParkingOn, parking } from '#lib/board/parking.ts'
import { type ParkedPoint, parkedPoints, readPoints } from '#lib/board/session-record.ts'
import { stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { useSyncedDoc } from './use-stage.tsx'

/** The parking lot of a session, live; `face` to write on it, where this reader may now. */
export function useParking(
  session: string,
  before: readonly ParkedPoint[],
): { points: readonly ParkedPoint[]; face: ParkingOn | undefined } {
  const { id, me, stage: stageRoom } = useBoard()
  const connection = useRoom(roomName({ board: id, section: 'parking' }), { beside: true })
  const ready = useReady(connection)
  const { state } = useRoomState(connection)
  const doc = ready ? connection?.doc : undefined
  const stageDoc = useSyncedDoc(stageRoom)
  const settledOf = useLive(stageDoc, readSettled, undefined)
  const read = useCallback((from: Doc) => readPoints(from, session), [session])
  const live = useLive(doc, read, undefined)
  const points = live && stageDoc && settledOf ? parkedPoints(stage.on(stageDoc), live) : before
  const mayWrite = me.role !== 'observer' && state !== 'read-only' && state !== 'reload'
  return { points, face: doc && mayWrite ? parking.on(doc) : undefined }
}

const readSettled = (doc: Doc) => stage.on(doc).settled.all()
