import { limits } from '#lib/limits.ts'
import { type PackedPresence, type PresenceEntry, unpackPresence } from '#lib/sync/frames.ts'
import type { Person } from './person.ts'
import { readState } from './presence-state.ts'

/** Whoever holds a place in a room's presence; a connection. */
export interface Holder {
  readonly person: Person
  send(frame: Uint8Array): void
}

interface Held {
  holder: Holder
  clock: number
  json: string
}

/** Somebody who is with another process, and when that was last heard, in milliseconds. */
interface Away {
  entry: PresenceEntry
  heard: number
}

/** An entry for one client alone, which makes it tell its presence again with a later clock. */
interface Nudge {
  holder: Holder
  entry: PresenceEntry
}

/** What follows from what somebody said: news for everybody, and clients that have to speak again. */
export interface Consequences {
  news: PresenceEntry[]
  nudges: Nudge[]
}

/** More than others can have heard of a client that the client itself does not know of. */
const headStart = 1000

/** No client counts that far. */
const longestClock = 2 ** 50

/**
 * Who is where in one room. Each connection speaks for one Yjs client id only, and the server
 * writes who that is, so nobody can appear as somebody else.
 *
 * Clients pass over what has no later clock than what they heard before. Whoever comes back counts
 * on from where it was, and would not be seen: so the first word of each connection is answered
 * with "you are gone", much later. A y-protocols client contradicts with a clock above that. The
 * server itself never makes a clock later: the client would take its own old state for news.
 */
export class Presence {
  private held = new Map<number, Held>()
  private away = new Map<number, Away>()
  private ids = new Map<Holder, number>()
  /** Whose each client id is for as long as the room is open. */
  private owners = new Map<number, string>()
  /** The latest clock of each client id that was told to the people here. */
  private clocks = new Map<number, number>()

  /** Takes a connection's presence frame. */
  accept(holder: Holder, entries: readonly PackedPresence[]): Consequences {
    // y-websocket clients send back what they heard of others: only a client's own entry counts.
    const id = this.idOf(holder, entries)
    const own = entries.find((entry) => entry.clientId === id)
    if (!own || own.utf8.byteLength > limits.presenceBytes || own.clock > longestClock) {
      return { news: [], nudges: [] }
    }
    const { clientId, clock } = own
    const isFirst = !this.ids.has(holder)
    const known = this.clocks.get(clientId) ?? -1
    this.ids.set(holder, clientId)
    this.owners.set(clientId, holder.person.id)
    const state = readState(unpackPresence(own).json)
    const nudges =
      isFirst && state
        ? [{ holder, entry: gone(clientId, Math.max(known, clock) + headStart) }]
        : []
    if (clock <= known) return { news: [], nudges }
    if (!state) return { news: this.remove(holder, clientId, clock), nudges }
    const json = JSON.stringify({ ...state, user: holder.person })
    this.clocks.set(clientId, clock)
    this.held.set(clientId, { holder, clock, json })
    return { news: [{ clientId, clock, json }], nudges }
  }

  /** Forgets a connection; gives the entry that tells the others, if it had been present. */
  leave(holder: Holder): PresenceEntry[] {
    const clientId = this.ids.get(holder)
    this.ids.delete(holder)
    if (clientId === undefined) return []
    return this.remove(holder, clientId, (this.clocks.get(clientId) ?? 0) + 1)
  }

  /** Everybody who is present. */
  all(): PresenceEntry[] {
    return [...this.here(), ...[...this.away.values()].map(({ entry }) => entry)]
  }

  /** Everybody who is present through this process. */
  here(): PresenceEntry[] {
    return [...this.held].map(([clientId, { clock, json }]) => ({ clientId, clock, json }))
  }

  /** Takes what another process says of its people at a moment. */
  hear(entries: readonly PresenceEntry[], now: number): Consequences {
    const news: PresenceEntry[] = []
    const nudges: Nudge[] = []
    for (const entry of entries) {
      const { clientId, clock } = entry
      const held = this.held.get(clientId)
      const known = this.clocks.get(clientId) ?? -1
      if (clock < known) continue
      // Somebody who came over from there; what is said there is old.
      if (held) {
        nudges.push({ holder: held.holder, entry: gone(clientId, clock) })
        continue
      }
      if (entry.json === 'null') this.away.delete(clientId)
      else this.away.set(clientId, { entry, heard: now })
      if (clock === known) continue
      this.clocks.set(clientId, clock)
      const owner = ownerOf(entry.json)
      if (owner) this.owners.set(clientId, owner)
      news.push(entry)
    }
    return { news, nudges }
  }

  /** Lets go of people whose process was not heard of since a moment; gives what tells so. */
  expire(since: number): PresenceEntry[] {
    const silent = [...this.away].filter(([, { heard }]) => heard < since)
    return silent.map(([clientId, { entry }]) => {
      this.away.delete(clientId)
      this.clocks.set(clientId, entry.clock + 1)
      return gone(clientId, entry.clock + 1)
    })
  }

  private remove(holder: Holder, clientId: number, clock: number): PresenceEntry[] {
    if (this.held.get(clientId)?.holder !== holder) return []
    this.held.delete(clientId)
    this.clocks.set(clientId, clock)
    return [gone(clientId, clock)]
  }

  /** The one client id a connection speaks for: its first that was never another person's. */
  private idOf(holder: Holder, entries: readonly PackedPresence[]): number | undefined {
    const pinned = this.ids.get(holder)
    if (pinned !== undefined) return pinned
    const [only, ...others] = entries
    if (!only || others.length > 0) return undefined
    const owner = this.owners.get(only.clientId) ?? holder.person.id
    return owner === holder.person.id ? only.clientId : undefined
  }
}

const gone = (clientId: number, clock: number): PresenceEntry => ({
  clientId,
  clock,
  json: 'null',
})

/** Whose presence it is, as the process that wrote it says. */
function ownerOf(json: string): string | undefined {
  const state = JSON.parse(json) as { user?: { id?: string } } | null
  return state?.user?.id
}
