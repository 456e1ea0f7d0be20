import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { seeded } from '../support/random.ts'
import { type Client, join } from './clients.ts'
import { lengthOfText, longText } from './long-text.ts'
import { type Arrivals, type Member, member } from './member.ts'
import { follow } from './orders.ts'
import { pace } from './pace.ts'
import type { Target } from './servers/target.ts'

let clients: Client[] = []
let rooms: Member[][] = []
let stops: (() => void)[] = []
const arrivals: Arrivals = { at: [], took: [] }

/** What the process with the clients can be asked to do. */
export interface DriverOrders {
  /** Opens so many clients in each room; resolves when all have the server's state. */
  join(given: { target: Target; rooms: string[]; clients: number; text?: number }): Promise<void>
  /** Puts all clients to work, at so many edits and cursor moves a second each. */
  edit(given: { edits: number; moves: number }): void
  /** What arrived from now on is what is measured. */
  measure(given: undefined): void
  /** Gives the delays in milliseconds of all edits that arrived since. */
  measured(given: undefined): Float64Array
  /** Stops the work; resolves when every edit has arrived at everybody, rejects if one does not. */
  settle(given: undefined): Promise<void>
  /** Fills a room with text of so many bytes of state; resolves with its length. */
  fill(given: { target: Target; room: string; bytes: number }): Promise<number>
  /** Ends all clients. */
  leave(given: undefined): void
  [name: string]: (given: never) => unknown
}

process.setMaxListeners(0)
follow({
  join: async ({ target, rooms: names, clients: size, text = 0 }) => {
    for (const some of groups(names, Math.max(1, Math.floor(50 / size)))) {
      // People take turns in rooms too: one person may not hold a thousand sockets.
      const opened = some.map((name, room) =>
        Array.from({ length: size }, (_, index) => join(target, name, room + index)),
      )
      clients.push(...opened.flat())
      await Promise.all(opened.flat().map(({ synced }) => synced))
      rooms.push(...opened.map((room) => room.map((one, number) => member(one, number, arrivals))))
    }
    await until('the whole text has arrived', () =>
      clients.every(({ doc }) => lengthOfText(doc) === text),
    )
  },

  edit: ({ edits, moves }) => {
    const random = seeded(2)
    for (const one of rooms.flat()) {
      stops.push(pace(edits, random.branch().next, one.edit))
      stops.push(pace(moves, random.branch().next, one.move))
    }
  },

  measure: () => {
    arrivals.at.length = 0
    arrivals.took.length = 0
  },

  measured: () => Float64Array.from(arrivals.took),

  settle: async () => {
    for (const stop of stops) stop()
    stops = []
    await until('every edit and every last cursor has arrived', () => rooms.every(isComplete))
  },

  fill: async ({ target, room, bytes }) => {
    const { state, length } = longText(bytes)
    const author = join(target, room, 0)
    clients.push(author)
    await author.synced
    // In one piece, as from somebody who comes back after a time offline.
    Y.applyUpdate(author.doc, state)
    return length
  },

  leave: () => {
    for (const client of clients) client.end()
    clients = []
    rooms = []
  },
} satisfies DriverOrders)

function isComplete(room: Member[]): boolean {
  const made = room.reduce((sum, one) => sum + one.made, 0)
  return room.every(
    (one) =>
      one.arrived === made - one.made && room.every((other) => one === other || one.sees(other)),
  )
}

function groups<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

async function until(what: string, holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 1500) throw new Error(`after 30 s it does not hold that ${what}`)
    await pause(20)
  }
}
