import { expect } from 'vitest'
import { connect } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { startLoneServer } from '../support/lone-server.ts'
import type { Random } from '../support/random.ts'
import { isLong, type Say, testWithSeeds } from '../support/seeds.ts'
import { roomOnDisk, wholeLog } from '../support/stored-room.ts'
import { onEveryStore, type Place } from '../support/stores.ts'
import { openTypist, type Typist, wordsIn } from './typist.ts'

const rooms = ['demo/factor/image-and-stories', 'demo/factor/networks-and-access'] as const
const rounds = isLong ? 20 : 3
/** Milliseconds that a restarted server has to serve everybody. */
const patienceMs = 15_000
/** When a server is killed, in milliseconds after people begin to type. */
const earliestMs = 50
const latestMs = 1500

/** Mentor and mentee type in each of two rooms while their server is killed, again and again. */
async function crashes(place: Place, random: Random, say: Say): Promise<void> {
  let server = await startLoneServer(place)
  const { address, port } = server
  const people: Typist[] = []
  for (const [index, room] of rooms.entries()) {
    people.push(await openTypist(address, room, 'mentor', `mentor-${index}`))
    people.push(await openTypist(address, room, 'mentee', `mentee-${index}`))
  }
  await bringBack(people)
  for (let round = 1; round <= rounds; round++) {
    const own = random.branch()
    const ms = earliestMs + own.below(latestMs - earliestMs)
    for (const person of people) person.begin(own.branch())
    await new Promise((resolve) => setTimeout(resolve, ms))
    await server.kill()
    // What it said last is still on its way; people type on without a line.
    await eventually(() => expect(people.some(({ provider }) => provider.wsconnected)).toBe(false))
    for (const { provider, pause } of people) {
      provider.disconnect()
      pause()
    }
    expect(server.output(), 'complaints of the server').toBe('')
    await eventually(async () => {
      // The database may still be finishing what the server asked for last.
      for (const room of rooms) {
        const stored = await roomOnDisk(place, room)
        expect(stored.rows, `numbers of ${room}`).toEqual(wholeLog(stored))
      }
    })
    // Somebody else on this computer may hold the port for a moment.
    await eventually(async () => {
      server = await startLoneServer({ ...place, PORT: String(port) })
    })
    const confirmed = count(people, (person) => person.confirmed())
    await expectInRooms(address, people, (person) => person.confirmed())
    await bringBack(people)
    const made = count(people, (person) => person.made())
    await expectInRooms(address, people, (person) => person.made())
    say(`round ${round}: killed after ${ms} ms, ${confirmed} of ${made} words were confirmed`)
  }
  expect(server.output()).toBe('')
  await server.stop()
}

const count = (people: readonly Typist[], list: (person: Typist) => string[]) =>
  people.reduce((sum, person) => sum + list(person).length, 0)

/** Lets everybody come online; resolves when all that they wrote is confirmed. */
async function bringBack(people: readonly Typist[]): Promise<void> {
  for (const { provider } of people) provider.connect()
  await eventually(() => expect(people.every((p) => p.allConfirmed())).toBe(true), patienceMs)
}

/** Fails unless a newcomer to each room reads certain words of everybody, and no word twice. */
async function expectInRooms(
  address: string,
  people: readonly Typist[],
  wanted: (person: Typist) => string[],
): Promise<void> {
  for (const room of rooms) {
    const writers = people.filter(({ provider }) => provider.roomname === room)
    const { doc, provider, end } = await connect(address, room, 'facilitator')
    await eventually(() => expect(provider.synced).toBe(true), patienceMs)
    const words = wordsIn(doc)
    const known = new Set(words)
    const missing = writers.flatMap(wanted).filter((word) => !known.has(word))
    expect(missing, `missing in ${room}`).toEqual([])
    expect(words.length, `some word twice in ${room}`).toBe(known.size)
    const made = new Set(writers.flatMap((person) => person.made()))
    const strange = words.filter((word) => !made.has(word))
    expect(strange, `never written in ${room}`).toEqual([])
    end()
  }
}

onEveryStore((place) => {
  testWithSeeds(
    'what was confirmed outlives kill -9, and everything else comes back with its writers',
    { short: [1], long: 1 },
    async (random, say) => crashes(await place(), random, say),
  )
})
