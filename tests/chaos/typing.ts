import { expect } from 'vitest'
import * as Y from 'yjs'
import { eventually } from '../support/eventually.ts'
import type { Random } from '../support/random.ts'
import { expectSame } from './same.ts'
import { openTypist, type Typist, wordsIn } from './typist.ts'

/** Who types in which room. */
const seats = [
  ['demo/factor/image-and-stories', 'mentor'],
  ['demo/factor/image-and-stories', 'mentee'],
  ['demo/factor/image-and-stories', 'facilitator'],
  ['demo/factor/image-and-stories', 'mentee'],
  ['demo/factor/networks-and-access', 'mentor'],
  ['demo/factor/networks-and-access', 'mentee'],
] as const

/** Milliseconds between two words of one person. */
const wordEveryMs = 40

/** Six people who type, and what becomes of their words. */
export interface Typing {
  begin(): void
  /** Everybody rests, and shows that they are at a place. */
  pause(place: string): void
  /** Fails unless soon all is confirmed, all have the same, and everybody sees where all are. */
  agree(ms: number, place: string): Promise<void>
  words(): number
  rooms(): ReadonlyMap<string, readonly Typist[]>
  leave(): void
}

/** Seats six people in two rooms behind one address. */
export async function openTyping(address: string, random: Random): Promise<Typing> {
  const people: Typist[] = []
  for (const [index, [room, person]] of seats.entries()) {
    people.push(await openTypist(address, room, person, `${person}-${index}`))
  }
  const rooms = new Map(
    seats.map(([room]) => [room, people.filter(({ provider }) => provider.roomname === room)]),
  )

  const expectAgreement = (place: string) => {
    const open = people.filter((person) => !person.allConfirmed() || !person.provider.synced)
    expect(
      open.map(({ person }) => person),
      'not confirmed',
    ).toEqual([])
    for (const [room, those] of rooms) {
      const [first, ...others] = those.map(({ doc }) =>
        Y.decodeStateVector(Y.encodeStateVector(doc)),
      )
      for (const other of others) expect(other, room).toEqual(first)
      for (const { provider, person } of those) {
        const seen = those.map(
          ({ doc }) => provider.awareness.getStates().get(doc.clientID)?.at ?? 'nowhere',
        )
        expect(new Set(seen), `whom ${person} sees in ${room}`).toEqual(new Set([place]))
      }
    }
  }

  return {
    begin: () => {
      for (const person of people) person.begin(random.branch(), wordEveryMs)
    },
    pause: (place) => {
      for (const person of people) {
        person.pause()
        person.provider.awareness.setLocalState({ at: place })
      }
    },
    agree: async (ms, place) => {
      await eventually(() => expectAgreement(place), ms)
      for (const those of rooms.values()) {
        expectSame(Object.fromEntries(those.map(({ doc, person }, i) => [`${person} ${i}`, doc])))
        const [first] = those
        if (!first) continue
        const words = wordsIn(first.doc)
        const known = new Set(words)
        const made = those.flatMap((person) => person.made())
        expect(
          made.filter((word) => !known.has(word)),
          'words that are missing',
        ).toEqual([])
        expect(words.length, 'some word twice').toBe(known.size)
      }
    },
    words: () => people.reduce((sum, person) => sum + person.made().length, 0),
    rooms: () => rooms,
    leave: () => {
      for (const { provider } of people) provider.disconnect()
    },
  }
}
