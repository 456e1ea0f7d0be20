import { limits } from '#lib/limits.ts'
import type { PresenceEntry } from '#lib/sync/frames.ts'
import type { Person } from './person.ts'

/** Whoever holds a place in a room's presence; a connection. */
export interface Holder {
  readonly person: Person
}

interface Held {
  holder: Holder
  clock: number
  json: string
}

/**
 * Who is where in one room. Each connection speaks for one Yjs client id only, and the server
 * writes who that is, so nobody can appear as somebody else.
 */
export class Presence {
  private held = new Map<number, Held>()
  private ids = new Map<Holder, number>()
  /** The last clock sent for each client id. A client that returns with an old clock is still seen at once. */
  private clocks = new Map<number, number>()

  /** Takes a connection's presence frame; gives the entry to send to everybody, if there is one. */
  accept(holder: Holder, entries: readonly PresenceEntry[]): PresenceEntry | undefined {
    // y-websocket clients send back what they heard of others: only a client's own entry counts.
    const own = entries.find((entry) => entry.clientId === this.idOf(holder, entries))
    if (!own || own.json.length > limits.presenceBytes) return undefined
    const state = parseState(own.json)
    if (state === undefined) return undefined
    if (state === null) return this.leave(holder)
    const clock = this.nextClock(own.clientId, own.clock)
    const json = JSON.stringify({ ...state, user: holder.person })
    this.held.set(own.clientId, { holder, clock, json })
    this.ids.set(holder, own.clientId)
    return { clientId: own.clientId, clock, json }
  }

  /** Forgets a connection; gives the entry that tells the others, if it had been present. */
  leave(holder: Holder): PresenceEntry | undefined {
    const clientId = this.ids.get(holder)
    if (clientId === undefined) return undefined
    this.ids.delete(holder)
    if (this.held.get(clientId)?.holder !== holder) return undefined
    this.held.delete(clientId)
    return { clientId, clock: this.nextClock(clientId, 0), json: 'null' }
  }

  /** Everybody who is present. */
  all(): PresenceEntry[] {
    return [...this.held].map(([clientId, { clock, json }]) => ({ clientId, clock, json }))
  }

  /** The client id a connection speaks for: pinned by its first entry that is nobody else's. */
  private idOf(holder: Holder, entries: readonly PresenceEntry[]): number | undefined {
    const pinned = this.ids.get(holder)
    if (pinned !== undefined) return pinned
    const [only, ...others] = entries
    if (!only || others.length > 0) return undefined
    const current = this.held.get(only.clientId)
    // The same person's earlier socket may not have been noticed as dead yet.
    const free = !current || current.holder.person.id === holder.person.id
    return free ? only.clientId : undefined
  }

  private nextClock(clientId: number, atLeast: number): number {
    const clock = Math.max(atLeast, (this.clocks.get(clientId) ?? -1) + 1)
    this.clocks.set(clientId, clock)
    return clock
  }
}

/** A presence state: an object, null for somebody who leaves, undefined for anything else. */
function parseState(json: string): Record<string, unknown> | null | undefined {
  try {
    const state: unknown = JSON.parse(json)
    if (state === null) return null
    return typeof state === 'object' && !Array.isArray(state)
      ? (state as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}
