import { writeBlocks } from '#lib/sync/http-blocks.ts'
import { clientFrame, opcodes } from '#lib/sync/socket-wire.ts'
import type { Random } from '../support/random.ts'
import { hostileFrame } from './hostile-frames.ts'
import { lie, mutate } from './mutations.ts'

/** A request below `/sync-http/` that no page of ours sends. */
export interface HostileRequest {
  method: string
  path: string
  body?: Uint8Array<ArrayBuffer>
  /** The sender goes away after so many milliseconds, without waiting for an answer. */
  leavesAfterMs?: number
}

/** What the sender knows of its own lines: their ids, and which posts it has sent on them. */
export interface Sender {
  room: string
  lines: { id: string; posts: number }[]
}

type Make = (random: Random, sender: Sender, corpus: readonly Uint8Array[]) => HostileRequest

const hex = (random: Random, length = 32) =>
  Array.from({ length }, () => random.below(16).toString(16)).join('')

/** Numbers as they may stand in an address. */
const numbers = [
  '-1',
  '1e308',
  'NaN',
  '',
  '%201',
  '0x10',
  '9007199254740993',
  '1.5',
  '%D9%A3',
  '1&post=2',
]

const lineOf = (random: Random, { lines }: Sender) =>
  lines.length > 0 && random.chance(0.9) ? random.pick(lines) : { id: hex(random), posts: 0 }

/** A WebSocket frame that says something wrong about itself, or a part of one. */
function wrongFrame(random: Random): Uint8Array {
  const head = random.pick([
    // Without a mask; with reserved bits; of an unknown kind; a continuation of nothing; no end.
    [0x82, 0x05, 1, 2, 3, 4, 5],
    [0xf2, 0x80, 0, 0, 0, 0],
    [0x83, 0x80, 0, 0, 0, 0],
    [0x80, 0x80, 0, 0, 0, 0],
    [0x02, 0x80, 0, 0, 0, 0],
    // A text; a control frame in parts; one that is too long; close codes that nobody may send.
    [0x81, 0x81, 0, 0, 0, 0, 0xff],
    [0x09, 0x80, 0, 0, 0, 0],
    [0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0],
    [0x88, 0x81, 0, 0, 0, 0, 1],
    [0x88, 0x82, 0, 0, 0, 0, 0x03, 0xed],
    // Lengths: 2^63, and sixteen megabytes that never come.
    [0x82, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [0x82, 0xff, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0],
  ])
  return Uint8Array.from([...head, ...random.bytes(random.below(12))])
}

const kinds: readonly (readonly [weight: number, make: Make])[] = [
  // Opens a line, or a channel more on one.
  [
    25,
    (random, sender) => {
      const line = lineOf(random, sender)
      const known = sender.lines.some(({ id }) => id === line.id)
      if (!known) sender.lines.push(line)
      const channel = random.chance(0.8) ? String(random.below(4)) : random.pick(numbers)
      const room = random.pick([sender.room, sender.room, '', '-', '../../healthz', '%00', '%'])
      return { method: 'POST', path: `${room}?line=${line.id}&open=${channel}` }
    },
  ],
  // Frames that are hostile in themselves, or wrong as frames, in blocks that are right.
  [
    40,
    (random, sender, corpus) => {
      const line = lineOf(random, sender)
      const blocks = Array.from({ length: 1 + random.below(3) }, () => {
        const frame = hostileFrame(random, corpus)
        const honest = typeof frame === 'string' ? new TextEncoder().encode(frame) : frame
        const bytes = random.chance(0.3) ? wrongFrame(random) : clientFrame(opcodes.binary, honest)
        return { channel: random.below(5), bytes }
      })
      const path = `?line=${line.id}&post=${line.posts++}`
      return { method: 'POST', path, body: writeBlocks(blocks) }
    },
  ],
  // Bodies that are no blocks.
  [
    15,
    (random, sender, corpus) => {
      const line = lineOf(random, sender)
      const body = random.pick([
        () => random.bytes(random.below(60)),
        () => Uint8Array.from([random.below(4), ...lie(random), 1, 2, 3]),
        () => Uint8Array.from([...lie(random), 1, 7]),
        () => mutate(random, corpus),
        () => new Uint8Array(),
        () => new Uint8Array(random.chance(0.02) ? 17 * 2 ** 20 : 100_000),
      ])()
      const path = `?line=${line.id}&post=${line.posts++}`
      return { method: 'POST', path, body: Uint8Array.from(body) }
    },
  ],
  // Posts out of order, and numbers that are none.
  [
    10,
    (random, sender) => {
      const line = lineOf(random, sender)
      const post = random.chance(0.5)
        ? String(line.posts + random.below(5) - 2)
        : random.pick(numbers)
      const body = writeBlocks([{ channel: 0, bytes: new Uint8Array() }])
      return { method: 'POST', path: `?line=${line.id}&post=${post}`, body }
    },
  ],
  // Listens, twice at once or not for long.
  [
    10,
    (random, sender) => ({
      method: 'POST',
      path: `?line=${lineOf(random, sender).id}`,
      leavesAfterMs: random.below(40),
    }),
  ],
  // Anything else.
  [
    10,
    (random, sender) => ({
      method: random.pick(['GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'POST']),
      path: random.pick([
        '',
        '?',
        `?line=${hex(random, 31)}`,
        `?line=${lineOf(random, sender).id}&line=${hex(random)}`,
        `?line[]=${hex(random)}`,
        `?open=0&post=0&line=${hex(random)}`,
        `${'a/'.repeat(2000)}?line=${hex(random)}&open=0`,
        `?${'line=&'.repeat(500)}`,
      ]),
      leavesAfterMs: 200,
    }),
  ],
]

const all = kinds.flatMap(([weight, make]) => Array<Make>(weight).fill(make))

/** Some request that a server must survive. */
export const hostileRequest: Make = (random, sender, corpus) => {
  if (sender.lines.length > 12) sender.lines.shift()
  return random.pick(all)(random, sender, corpus)
}
