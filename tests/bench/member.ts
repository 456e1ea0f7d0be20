import type { Client } from './clients.ts'

/** When an edit arrived at one client, and how long it took, both in milliseconds. */
export interface Arrivals {
  at: number[]
  took: number[]
}

/** One client of a room at work: it writes, moves its cursor, and notes what arrives of others. */
export interface Member {
  client: Client
  /** How many edits it made, and how many of others arrived, each counted once. */
  made: number
  arrived: number
  moves: number
  edit(): void
  move(): void
  /** True when it sees the last cursor position of another. */
  sees(other: Member): boolean
}

/** Puts a client to work in its room under a number of its own. */
export function member(client: Client, number: number, arrivals: Arrivals): Member {
  const { doc, awareness } = client
  const edits = doc.getMap<number>('edits')
  const own = `${number}.`
  const seen = new Set<string>()
  // Every edit has a key of its own, made of who and which, and carries the time it was made.
  edits.observe((event, { local }) => {
    if (local) return
    const at = now()
    for (const key of event.keysChanged) {
      const made = edits.get(key)
      if (made === undefined || key.startsWith(own) || seen.has(key)) continue
      seen.add(key)
      self.arrived++
      arrivals.at.push(at)
      arrivals.took.push(at - made)
    }
  })
  awareness.setLocalStateField('user', { name: `Person ${number}`, color: '#0f766e' })
  const self: Member = {
    client,
    made: 0,
    arrived: 0,
    moves: 0,
    edit: () => {
      edits.set(`${own}${self.made}`, now())
      self.made++
    },
    move: () => {
      self.moves++
      // A caret as an editor reports it: positions relative to a character that somebody typed.
      const position = {
        tname: 'note',
        item: { client: doc.clientID, clock: self.moves },
        assoc: 0,
      }
      awareness.setLocalStateField('cursor', { anchor: position, head: position })
    },
    sees: (other) => {
      const state = awareness.getStates().get(other.client.doc.clientID)
      return other.moves === 0 || state?.cursor?.head?.item?.clock === other.moves
    },
  }
  return self
}

/** Milliseconds on a clock that never jumps. */
export const now = () => performance.now()
