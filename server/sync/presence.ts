import { limits } from '#lib/limits.ts'
import type { PresenceEntry } from '#lib/sync/frames.ts'
import type { Person } from './person.ts'
import { readState } from './presence-state.ts'

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
  /** Whose each client id is for as long as the room is open. */
  private owners = new Map<number, string>()
  /** The last clock sent for each client id. A client that returns with an old clock is still seen at once. */
  private clocks = new Map<number, number>()

  /** Takes a connection's presence frame; gives the entry to send to everybody, if there is one. */
  accept(holder: Holder, entries: readonly PresenceEntry[]): PresenceEntry | undefined {
    // y-websocket clients send back what they heard of others: only a client's own entry counts.
    const own = entries.find((entry) => entry.clientId === this.idOf(holder, entries))
    if (!own || own.json.length > limits.presenceBytes) return undefined
    const { clientId } = own
    this.ids.set(holder, clientId)
    this.owners.set(clientId, holder.person.id)
    const state = readState(own.json)
    if (!state) return this.remove(holder, clientId)
    const clock = this.nextClock(clientId, own.clock)
    const json = JSON.stringify({ ...state, user: holder.person })
    this.held.set(clientId, { holder, clock, json })
    return { clientId, clock, json }
  }

  /** Forgets a connection; gives the entry that tells the others, if it had been present. */
  leave(holder: Holder): PresenceEntry | undefined {
    const clientId = this.ids.get(holder)
    this.ids.delete(holder)
    return clientId === undefined ? undefined : this.remove(holder, clientId)
  }

  /** Everybody who is present. */
  all(): PresenceEntry[] {
    return [...this.held].map(([clientId, { clock, json }]) => ({ clientId, clock, json }))
  }

  private remove(holder: Holder, clientId: number): PresenceEntry | undefined {
    if (this.held.get(clientId)?.holder !== holder) return undefined
    this.held.delete(clientId)
    return { clientId, clock: this.nextClock(clientId, 0), json: 'null' }
  }

  /** The one client id a connection speaks for: its first that was never another person's. */
  private idOf(holder: Holder, entries: readonly PresenceEntry[]): number | undefined {
    const pinned = this.ids.get(holder)
    if (pinned !== undefined) return pinned
    const [only, ...others] = entries
    if (!only || others.length > 0) return undefined
    const owner = this.owners.get(only.clientId) ?? holder.person.id
    return owner === holder.person.id ? only.clientId : undefined
  }

  private nextClock(clientId: number, atLeast: number): number {
    const clock = Math.max(atLeast, (this.clocks.get(clientId) ?? -1) + 1)
    this.clocks.set(clientId, clock)
    return clock
  }
}
