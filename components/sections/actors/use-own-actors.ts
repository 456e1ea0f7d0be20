'use client'

import { useMemo } from 'react'
import type { Doc } from 'yjs'
import { useBoard } from '#components/board/board-context.tsx'
import { useLive } from '#components/board/use-live.ts'
import { useReady, useRoom, useRoomState } from '#components/board/use-room.ts'
import { type OwnActorsOn, ownActors } from '#lib/board/actors.ts'
import { roomName } from '#lib/sync/room-name.ts'

/** What the reader's own city keeps about actors for itself, live. */
export interface OwnActors {
  contacts: Readonly<Record<string, string>>
  remarks: Readonly<Record<string, string>>
  /** The names of persons that are kept to the city. */
  names: Readonly<Record<string, string>>
  /** What the others on the board see of the city's persons. */
  shows: Readonly<{ names: boolean; contacts: boolean }>
  /** Where it is written; undefined while this reader cannot. */
  face: OwnActorsOn | undefined
  doc: Doc | undefined
}

const nothing = {
  contacts: {},
  remarks: {},
  names: {},
  shows: { names: true, contacts: false },
}

const read = (doc: Doc) => {
  const face = ownActors.on(doc)
  return {
    contacts: face.contacts.all(),
    remarks: face.remarks.all(),
    names: face.names.all(),
    shows: face.shows.all(),
  }
}

/** Opens the room of the reader's own city; undefined for those who belong to none. */
export function useOwnActors(): OwnActors | undefined {
  const { id, me } = useBoard()
  const of = me.delegation
  const room = of === null ? undefined : roomName({ board: id, section: 'actors', of })
  const connection = useRoom(room, { beside: true })
  const { state } = useRoomState(connection)
  const doc = useReady(connection) ? connection?.doc : undefined
  const kept = useLive(doc, read, nothing)
  const writable = doc !== undefined && state !== 'read-only' && state !== 'reload'
  return useMemo(
    () =>
      of === null
        ? undefined
        : {
            ...kept,
            face: writable ? ownActors.on(doc) : undefined,
            doc: writable ? doc : undefined,
          },
    [of, kept, writable, doc],
  )
}
