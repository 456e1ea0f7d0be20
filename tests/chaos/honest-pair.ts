import { expect } from 'vitest'
import * as Y from 'yjs'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import { eventually } from '../support/eventually.ts'
import { type HonestPerson, honestPerson } from './honest-person.ts'
import { readSection } from './section.ts'

/** Two people at work in a room. */
export interface HonestPair {
  /** How many words both have written, and how long the slowest took to the other, in ms. */
  words(): number
  slowest(): number
  /** What they saw that they must not see. */
  complaints(): string[]
  /** Ends their work. Fails unless every word arrived and was saved, and nothing else is there. */
  end(): Promise<void>
}

/** Milliseconds between two words of one person: fast typing. */
const wordEveryMs = 80

/** Milliseconds after which somebody would ask whether the line is dead. */
const patienceMs = 5000

/** Lets mentor and mentee write in a room in which `guests` may be seen, and nobody else. */
export async function honestPair(
  address: string,
  room: string,
  guests: readonly DemoPerson[],
): Promise<HonestPair> {
  const pair = [
    await honestPerson(address, room, 'mentor', guests),
    await honestPerson(address, room, 'mentee', guests),
  ] as const
  const [mentor, mentee] = pair
  await eventually(() => expect(pair.every(({ provider }) => provider.synced)).toBe(true))
  const before = new Set(Y.snapshot(mentor.doc).sv.keys())
  for (const person of pair) person.begin()

  let slowest = 0
  const listen = (reader: HonestPerson, writer: HonestPerson) => {
    let arrived = 0
    reader.doc.on('update', () => {
      const { length } = reader.wordsOf(writer.author)
      const now = performance.now()
      for (; arrived < length; arrived++) {
        slowest = Math.max(slowest, now - (writer.written[arrived] ?? now))
      }
    })
  }
  listen(mentor, mentee)
  listen(mentee, mentor)
  const timers = pair.map((person) => setInterval(person.write, wordEveryMs))

  const expectOnlyTheirs = () => {
    for (const { doc, wordsOf } of pair) {
      for (const writer of pair) expect(wordsOf(writer.author)).toEqual(writer.expected())
      const { actors, ideas, votes } = readSection(doc)
      expect([actors, ideas, votes]).toEqual([[], [], []])
      const authors = [...Y.snapshot(doc).sv.keys()].filter((client) => !before.has(client))
      expect(authors.sort()).toEqual([mentor.doc.clientID, mentee.doc.clientID].sort())
    }
  }

  return {
    words: () => mentor.written.length + mentee.written.length,
    slowest: () => slowest,
    complaints: () => pair.flatMap(({ complaints }) => [...complaints]),
    end: async () => {
      for (const timer of timers) clearInterval(timer)
      await eventually(() => {
        expectOnlyTheirs()
        expect(pair.every(({ isSaved }) => isSaved())).toBe(true)
        expect(mentor.seesAt()).toBe(`/${mentee.written.length - 1}`)
        expect(mentee.seesAt()).toBe(`/${mentor.written.length - 1}`)
      })
      expect(slowest, 'the slowest word').toBeLessThan(patienceMs)
      expect(pair.flatMap(({ complaints }) => [...complaints])).toEqual([])
      for (const person of pair) person.end()
    },
  }
}
