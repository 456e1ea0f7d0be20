import { expect } from 'vitest'
import { connectAsking } from '../support/client.ts'
import { eventually } from '../support/eventually.ts'
import { temporaryFolder } from '../support/folder.ts'
import { type LoneServer, startLoneServer } from '../support/lone-server.ts'
import { metric } from '../support/metrics.ts'
import type { Random } from '../support/random.ts'
import { isLong, type Say, testWithSeeds } from '../support/seeds.ts'
import { honestPair } from './honest-pair.ts'
import { recordFrames } from './record-frames.ts'
import { chaos } from './section.ts'
import { attack } from './storm.ts'

/** A room that nobody attacks, one that observers attack, and one that participants attack. */
const rooms = {
  calm: 'demo/factor/know-local-context',
  watched: 'demo/factor/image-and-stories',
  attacked: 'demo/factor/networks-and-access',
}

/** Frames that the server has taken in hand. */
const frames = isLong ? 200_000 : 10_000
/** Frames until everything is compiled that is used, and every cache is filled. */
const warmUp = isLong ? 20_000 : 1_000

/**
 * How much more memory than after the warm-up may be in use at the end, in bytes: 21 of each frame
 * of the long form. Documents grow by less than one; the rest is what collections leave.
 */
const growth = 4 * 2 ** 20

testWithSeeds(
  'hostile frames close their senders, and nobody else notices',
  { short: [1], long: 1 },
  async (random, say) => {
    const folder = await temporaryFolder()
    const server = await startLoneServer({ DATA_DIR: folder })
    const { address, port } = server
    const corpus = await recordFrames(address, rooms.attacked, 'mentor', random)
    const pairs = [
      await honestPair(address, rooms.calm, []),
      await honestPair(address, rooms.watched, ['observer']),
    ]
    await storm(server, corpus, warmUp, random, say)
    const before = await server.memory()
    await storm(server, corpus, frames, random, say)
    for (const pair of pairs) {
      await pair.end()
      say(`${pair.words()} words arrived, the slowest after ${pair.slowest().toFixed(0)} ms`)
    }
    expect((await fetch(`${address}/readyz`)).status).toBe(200)
    for (const room of Object.values(rooms)) await expectServes(address, room)
    // A socket that was closed may hold its last frame for as long as its client has to answer.
    await eventually(async () => {
      const after = await server.memory()
      say(`before ${inMegabytes(before)}, after ${inMegabytes(after)}`)
      expect(after.heapUsed + after.arrayBuffers).toBeLessThan(
        before.heapUsed + before.arrayBuffers + growth,
      )
    }, 45_000)
    expect(server.output()).toBe('')
    await server.stop()
    const again = await startLoneServer({ DATA_DIR: folder, PORT: String(port) })
    for (const room of Object.values(rooms)) await expectServes(again.address, room)
    expect(again.output()).toBe('')
  },
)

const framesIn = (address: string) => metric(address, 'compa_frames_total{direction="in"}')

/** Attacks until the server has taken so many frames in hand. */
async function storm(
  { address, ended, output }: LoneServer,
  corpus: readonly Uint8Array[],
  wanted: number,
  random: Random,
  say: Say,
): Promise<void> {
  const start = performance.now()
  const first = await framesIn(address)
  let taken = 0
  const look = setInterval(async () => {
    taken = (await framesIn(address).catch(() => first + taken)) - first
  }, 100)
  try {
    const attackers = [
      { room: rooms.watched, person: 'observer', lanes: 12 },
      { room: rooms.attacked, person: 'mentor', lanes: 6 },
      { room: rooms.attacked, person: 'mentee', lanes: 6 },
    ] as const
    const storms = await Promise.all(
      attackers.map((attacker) =>
        attack({ address, corpus, ...attacker }, random.branch(), () => taken >= wanted),
      ),
    )
    const seconds = (performance.now() - start) / 1000
    const sum = (key: 'frames' | 'connections') => storms.reduce((all, one) => all + one[key], 0)
    const codes = storms.map((one) => JSON.stringify(Object.fromEntries(one.codes)))
    say(
      `${taken} frames taken of ${sum('frames')} sent by ${sum('connections')} connections in ` +
        `${seconds.toFixed(1)} s (${(taken / seconds).toFixed(0)} a second); closed ${codes.join(' ')}`,
    )
  } catch (error) {
    throw new Error(`the server does not answer; ${ended() ?? output()}`, { cause: error })
  } finally {
    clearInterval(look)
  }
}

/** Fails unless somebody new gets the room, and what they write there is saved. */
async function expectServes(address: string, room: string): Promise<void> {
  const { doc, provider, isSaved, last, end } = await connectAsking(address, room, 'mentee')
  await eventually(() => expect(provider.synced, `${room} is read`).toBe(true))
  const id = chaos.on(doc).actors.add({ name: 'Still here' })
  await eventually(() => {
    expect(isSaved(), `${room} is written`).toBe(true)
    expect(last()?.journalWorks).toBe(true)
  })
  end()
  const { doc: fresh, end: endFresh } = await connectAsking(address, room, 'mentor')
  await eventually(() => expect(chaos.on(fresh).actors.get(id)?.name).toBe('Still here'))
  endFresh()
}

const inMegabytes = ({ heapUsed, arrayBuffers, rss }: NodeJS.MemoryUsage) =>
  `${[heapUsed, arrayBuffers, rss].map((bytes) => (bytes / 2 ** 20).toFixed(1)).join(' + ')} MB rss`
