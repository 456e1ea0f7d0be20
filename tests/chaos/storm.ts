import { once } from 'node:events'
import { WebSocket } from 'ws'
import { limits } from '#lib/limits.ts'
import { frameTypes } from '#lib/sync/frames.ts'
import type { DemoPerson } from '#server/boards/demo-people.ts'
import type { Random } from '../support/random.ts'
import { cookieOf } from '../support/server.ts'
import { type Hostile, hostileFrame, writeAndErase } from './hostile-frames.ts'

/** Somebody who sends hostile frames into one room, through many short-lived connections. */
interface Attacker {
  address: string
  room: string
  person: DemoPerson
  corpus: readonly Uint8Array[]
  /** How many connections are open at once. */
  lanes: number
}

/** What came of an attack. */
export interface Storm {
  frames: number
  connections: number
  /** Close codes that the server gave. */
  codes: Map<number, number>
}

/** What somebody sends at once: some hostile frames, rarely a flood, rarely the largest updates. */
function burst(random: Random, corpus: readonly Uint8Array[]): Hostile[] {
  switch (random.below(5000)) {
    case 0: {
      const ask = Uint8Array.of(frameTypes.queryPresence)
      return Array<Hostile>(limits.framesPerSecond + 50).fill(ask)
    }
    case 1:
      return writeAndErase()
    default:
      return Array.from({ length: 1 + random.below(8) }, () => hostileFrame(random, corpus))
  }
}

/** Milliseconds that one short connection may take; longer, and the server does not answer. */
const patienceMs = 20_000

/** Sends hostile frames until it is enough. Rejects when the server does not answer any more. */
export async function attack(
  attacker: Attacker,
  random: Random,
  isEnough: (storm: Storm) => boolean,
): Promise<Storm> {
  const { address, room, person, lanes } = attacker
  const headers = { Cookie: await cookieOf(address, person) }
  const url = `${address.replace('http', 'ws')}/sync/${room}`
  const storm: Storm = { frames: 0, connections: 0, codes: new Map() }

  const visit = async (own: Random) => {
    const socket = new WebSocket(url, { headers })
    socket.on('error', () => undefined)
    const late = AbortSignal.timeout(patienceMs)
    try {
      await once(socket, 'open', { signal: late })
      const closed = once(socket, 'close', { signal: late })
      for (const frame of burst(own, attacker.corpus)) {
        socket.send(frame)
        storm.frames++
      }
      // Without a word, or with the word that comes behind all frames.
      if (own.chance(0.05)) socket.terminate()
      else socket.close()
      const [code] = await closed
      storm.codes.set(code, (storm.codes.get(code) ?? 0) + 1)
      storm.connections++
    } finally {
      socket.terminate()
    }
  }
  const lane = async (own: Random) => {
    while (!isEnough(storm)) await visit(own)
  }
  await Promise.all(Array.from({ length: lanes }, () => lane(random.branch())))
  return storm
}
