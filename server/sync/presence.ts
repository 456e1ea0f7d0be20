import { limits } from '#lib/limits.ts'
import { type PackedPresence, type PresenceEntry, unpackPresence } from '#lib/sync/frames.ts'
import type { Person } from './person.ts'
import { readState } from './presence-state.ts'

/** Whoever holds a place in a room's presence; a connection. */
export interface Holder {
  readonly person: Person
  /** The Yjs client id that it speaks for, from its first word on. */
  clientId: number | undefined
  send(frame: Uint8Array): void
}

/** What is known of a Yjs client for as long as the room is open. */
interface Client {
  /** Whose it is: nobody else can speak for it any more. */
  owner: string | undefined
  /** The latest clock that was told to the people here. */
  clock: number
  /** What it shows, while it is present. */
  json: string | undefined
  /** Since when its hand is up, in ms since 1970: the server says it, so that nobody jumps the queue. */
  raised: number | undefined
  /** The connection through which it is here; undefined while it is with another process. */
  holder: Holder | undefined
  /** When another process spoke of it last, and when it was last asked to speak again, in milliseconds. */
  heard: number
  nudged: number
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
  private readonly clients = new Map<number, Client>()
  /** When somebody who leads the board was last seen here, in ms since 1970. */
  private ledAt = Date.now()

  /** Milliseconds for which nobody who leads the board has been here; 0 while somebody is. */
  leaderlessFor(): number {
    this.noteLeader()
    return Date.now() - this.ledAt
  }

  private noteLeader(): void {
    const leads = this.those(() => true).some(({ json }) => json.includes('"role":"facilitator"'))
    if (leads) this.ledAt = Date.now()
  }

  /** Takes a connection's presence frame. */
  accept(holder: Holder, entries: readonly PackedPresence[]): Consequences {
    // y-websocket clients send back what they heard of others: only a client's own entry counts.
    const id = this.idOf(holder, entries)
    const own = entries.find((entry) => entry.clientId === id)
    if (!own || own.utf8.byteLength > limits.presenceBytes || own.clock > longestClock) {
      return { news: [], nudges: [] }
    }
    const { clientId, clock } = own
    const client = this.client(clientId)
    const isFirst = holder.clientId === undefined
    holder.clientId = clientId
    client.owner = holder.person.id
    const state = readState(unpackPresence(own).json)
    const contradicted = gone(clientId, Math.max(client.clock, clock) + headStart)
    const nudges = isFirst && state ? [{ holder, entry: contradicted }] : []
    if (clock <= client.clock) return { news: [], nudges }
    if (!state) return { news: this.remove(holder, clock), nudges }
    client.raised = state.hand && (client.raised ?? Date.now())
    const hand = client.raised
    const json = JSON.stringify({ ...state, hand, user: holder.person })
    Object.assign(client, { clock, json, holder })
    return { news: [{ clientId, clock, json }], nudges }
  }

  /** Forgets a connection; gives the entry that tells the others, if it had been present. */
  leave(holder: Holder): PresenceEntry[] {
    const client = holder.clientId === undefined ? undefined : this.clients.get(holder.clientId)
    return client ? this.remove(holder, client.clock + 1) : []
  }

  /** Everybody who is present. */
  all(): PresenceEntry[] {
    return this.those(() => true)
  }

  /** Everybody who is present through this process. */
  here(): PresenceEntry[] {
    return this.those(({ holder }) => holder !== undefined)
  }

  /** Takes what another process says of its people at a moment. */
  hear(entries: readonly PresenceEntry[], now: number): Consequences {
    const news: PresenceEntry[] = []
    const nudges: Nudge[] = []
    for (const entry of entries) {
      const { clientId, clock } = entry
      const client = this.client(clientId)
      const { holder } = client
      const isNews = clock > client.clock
      if (!isNews && (holder || clock < client.clock)) continue
      if (entry.json === 'null') this.noteLeader()
      // Whoever is here in truth, and not a socket that has lost its client, contradicts.
      if (holder && now - client.nudged >= limits.nudgeMs) {
        client.nudged = now
        nudges.push({ holder, entry: gone(clientId, clock) })
      }
      const json = entry.json === 'null' ? undefined : entry.json
      const owner = ownerOf(entry.json) ?? client.owner
      Object.assign(client, { clock, json, owner, heard: now, holder: undefined })
      if (isNews) news.push(entry)
    }
    return { news, nudges }
  }

  /** Lets go of people whose process was not heard of since a moment; gives what tells so. */
  expire(since: number): PresenceEntry[] {
    this.noteLeader()
    const silent = [...this.clients].filter(
      ([, { holder, json, heard }]) => !holder && json !== undefined && heard < since,
    )
    return silent.map(([clientId, client]) => {
      Object.assign(client, { clock: client.clock + 1, json: undefined })
      return gone(clientId, client.clock)
    })
  }

  private client(clientId: number): Client {
    const known = this.clients.get(clientId)
    if (known) return known
    const client: Client = {
      owner: undefined,
      clock: -1,
      json: undefined,
      raised: undefined,
      holder: undefined,
      heard: 0,
      nudged: Number.NEGATIVE_INFINITY,
    }
    this.clients.set(clientId, client)
    return client
  }

  private those(wanted: (client: Client) => boolean): PresenceEntry[] {
    return [...this.clients].flatMap(([clientId, client]) => {
      const { clock, json } = client
      return json !== undefined && wanted(client) ? [{ clientId, clock, json }] : []
    })
  }

  private remove(holder: Holder, clock: number): PresenceEntry[] {
    const { clientId } = holder
    const client = clientId === undefined ? undefined : this.clients.get(clientId)
    if (clientId === undefined || client?.holder !== holder) return []
    this.noteLeader()
    Object.assign(client, { clock, json: undefined, holder: undefined })
    return [gone(clientId, clock)]
  }

  /** The one client id a connection speaks for: its first that was never another person's. */
  private idOf(holder: Holder, entries: readonly PackedPresence[]): number | undefined {
    if (holder.clientId !== undefined) return holder.clientId
    const [only, ...others] = entries
    if (!only || others.length > 0) return undefined
    const owner = this.clients.get(only.clientId)?.owner ?? holder.person.id
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
