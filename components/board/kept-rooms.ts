import { roomTexts } from '#lib/board/room-texts.ts'
import type { RoomConnection } from '#lib/sync/connect-room.ts'
import { type KeptText, keptTexts, type RoomText } from '#lib/sync/kept-text.ts'
import type { LocalCopy } from '#lib/sync/local-copies.ts'
import type { SaveReason } from '#lib/sync/save-state.ts'

/** A room that the server has refused for good while it holds something that is only here. */
export interface StuckRoom {
  room: string
  texts: readonly RoomText[]
  /** False where this browser cannot keep the texts apart: then the room's own copy must stay. */
  kept: boolean
}

/** What a page knows of texts that the board would not take: those in its rooms and those kept. */
export interface KeptRooms {
  /** The rooms that have kept texts. They are opened once, to see what the board has by now. */
  rooms(): readonly string[]
  /** Looks at the page's rooms: keeps what is stuck, and compares what is kept. */
  look(connections: readonly RoomConnection[]): void
  stuck(): readonly StuckRoom[]
  /** The kept texts to tell the reader of. What is not yet sent, or stuck, is still on its page. */
  list(): readonly KeptText[]
  /** Deletes the copies of stuck rooms from this device; false when the texts could not be kept. */
  letGo(anyway: boolean): Promise<boolean>
  end(): void
}

/** Refusals after which a room's copy can never be sent and has to make way. */
const final: readonly (SaveReason | undefined)[] = ['diverged', 'too-large']

/** Watches over those texts of one user on one board that cannot be sent. */
export function keptRooms(owner: Omit<LocalCopy, 'room'>, changed: () => void): KeptRooms {
  const seen = new Set<string>()
  const busy = new Set<string>()
  const stuck = new Map<RoomConnection, StuckRoom>()
  let stuckNow: readonly StuckRoom[] = []
  let listNow: readonly KeptText[] = []

  const rooms = () => [...new Set(keptTexts.list(owner).map(({ room }) => room))]
  const refresh = () => {
    const next = keptTexts.list(owner).filter(({ room }) => seen.has(room) && !busy.has(room))
    if (JSON.stringify(next) !== JSON.stringify(listNow)) listNow = next
  }
  const keep = (connection: RoomConnection) => {
    const { room, doc } = connection
    const texts = roomTexts(room, doc)
    const kept = !isFinal(connection) || keptTexts.keep({ ...owner, room }, texts)
    stuck.set(connection, { room, texts, kept })
    stuckNow = [...stuck.values()]
  }
  const lookAt = (connection: RoomConnection, hasKept: boolean) => {
    const { room, doc } = connection
    const { state } = connection.state()
    if (isStuck(connection) && !stuck.has(connection)) keep(connection)
    if (stuck.has(connection) || connection.unsaved()) busy.add(room)
    else busy.delete(room)
    if (!hasKept) return
    if (connection.settled()) keptTexts.compare({ ...owner, room }, roomTexts(room, doc))
    // Without an answer from the server there is nothing to compare with, and no reason to wait.
    if (connection.settled() || state === 'device' || state === 'reload') seen.add(room)
  }
  const unsubscribe = keptTexts.subscribe(() => {
    refresh()
    changed()
  })

  return {
    rooms,
    look: (connections) => {
      const kept = rooms()
      for (const connection of connections) lookAt(connection, kept.includes(connection.room))
      refresh()
    },
    stuck: () => stuckNow,
    list: () => listNow,
    letGo: async (anyway) => {
      const gone = [...stuck.keys()].filter(isFinal)
      for (const connection of gone) keep(connection)
      changed()
      if (!anyway && stuckNow.some(({ kept }) => !kept)) return false
      await Promise.all(gone.map((connection) => connection.forget()))
      return true
    },
    end: unsubscribe,
  }
}

const isFinal = (connection: RoomConnection) => final.includes(connection.state().reason)

function isStuck(connection: RoomConnection): boolean {
  const { reason } = connection.state()
  return (
    reason === 'diverged' ||
    (connection.unsaved() && (isFinal(connection) || reason === 'no-access'))
  )
}
