import type { Delegation, Role } from '#lib/access/access.ts'

/** The tables, as the query layer sees them. Times are ISO 8601 in UTC. */
export interface Tables {
  users: { id: string; name: string; language: string | null; createdAt: string }
  boards: {
    id: string
    /** Random, made with the board: tells a new board of the same id from an old local copy. */
    key: string
    benchmark: string
    mentorCity: string
    menteeCity: string
    createdAt: string
  }
  members: { board: string; user: string; role: Role; delegation: Delegation | null }
  /** The last number given out in a room's log. Its row orders writers, also of several processes. */
  rooms: { room: string; seq: number }
  /** A room's durable update log. `seq` has no holes within what a snapshot does not cover. */
  updates: { room: string; seq: number; bytes: Uint8Array; user: string | null; at: string }
  /** A room's compacted state: everything up to and with `seq`. */
  snapshots: { room: string; seq: number; bytes: Uint8Array; at: string }
  /** Which user a Yjs client id belongs to: who wrote what can be read off the document. */
  authors: { room: string; clientId: number; user: string }
}
