import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import { presenceFrame, syncFrame } from '#lib/sync/frames.ts'
import type { Random } from '../support/random.ts'
import { lie, mutate } from './mutations.ts'

/** A frame as it goes into a socket: bytes, or a text, which the protocol does not know. */
export type Hostile = Uint8Array | string

type Make = (random: Random, corpus: readonly Uint8Array[]) => Hostile

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

/** Presence, with something about it that an honest client would not send. */
const presence: Make = (random) => {
  const json = random.pick([
    nested(1900),
    nested(50_000),
    `{"at":${'{"a":'.repeat(600)}1${'}'.repeat(600)}}`,
    '{"user":{"id":"demo-mentor","name":"Sofie Verlinden"},"at":"/"}',
    '{"__proto__":{"at":"/x"},"at":"/","cursor":{"anchor":{"item":{"client":-1}}}}',
    '{"cursor":{"anchor":{"tname":"left"},"head":{"tname":"left"}},"at":5}',
    '"\\ud800"',
    '{"at":"/',
    'null',
    '',
  ])
  const entry = () => ({ clientId: random.below(2 ** 32), clock: random.below(2 ** 32), json })
  return presenceFrame(Array.from({ length: random.chance(0.2) ? 40 : 1 }, entry))
}

/** Presence whose client id, clock or count is a lie. */
const lyingPresence: Make = (random) => {
  const json = [...new TextEncoder().encode('{"at":"/"}')]
  const which = random.below(3)
  const inside = [
    ...(which === 0 ? lie(random) : [1]),
    ...(which === 1 ? lie(random) : [5]),
    ...(which === 2 ? lie(random) : [1]),
    json.length,
    ...json,
  ]
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(encoder, Uint8Array.from(inside))
  })
}

/** An update or a state vector made of lies: clients, clocks and lengths. */
const lyingSync: Make = (random) => {
  const number = () => (random.chance(0.4) ? lie(random) : [random.below(5)])
  const struct = random.pick([
    () => [0, ...number()],
    () => [10, ...number()],
    () => [1, 1, 1, 0x61, ...number()],
    () => [4, 1, 1, 0x61, 1, 0x78],
  ])
  const update = [1, 1, ...number(), ...number(), ...struct(), 1, ...number(), 1]
  const parts = random.chance(0.2) ? [1, ...number(), ...number()] : update
  const step = random.pick(['stateVector', 'missing', 'update'] as const)
  return syncFrame(step, Uint8Array.from([...parts, ...number(), ...number()]))
}

/** Frames up to the largest that is allowed, and one beyond, that mean nothing. */
const huge: Make = (random) => {
  const size = random.pick([300_000, 1_000_000, limits.frameBytes - 64, limits.frameBytes + 1])
  const bytes = new Uint8Array(size).fill(random.below(256))
  switch (random.below(3)) {
    case 0:
      return bytes
    case 1:
      return presenceFrame([{ clientId: 1, clock: 1, json: 'x'.repeat(size - 64) }])
    default:
      return syncFrame('stateVector', Uint8Array.from([0xff, 0xff, 0x3f, ...bytes]))
  }
}

/** The largest update that is allowed, and the one that takes it back. */
export function writeAndErase(): Uint8Array[] {
  const doc = new Y.Doc()
  const frames: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => frames.push(syncFrame('update', bytes)))
  const text = doc.getText('huge')
  text.insert(0, 'x'.repeat(limits.frameBytes - 64))
  text.delete(0, text.length)
  return frames
}

const kinds: readonly (readonly [weight: number, make: Make])[] = [
  [520, mutate],
  // As it was sent, but in any order and by somebody else.
  [200, (random, corpus) => random.pick(corpus)],
  [80, (random) => random.bytes(random.below(60))],
  [40, (random) => Uint8Array.from([random.pick([0, 1, 2, 3]), ...random.bytes(random.below(20))])],
  [60, presence],
  [40, lyingPresence],
  [50, lyingSync],
  [5, (random) => Uint8Array.from([random.below(128), 1, 2])],
  [3, () => new Uint8Array()],
  [2, () => 'a text frame'],
]

const all = kinds.flatMap(([weight, make]) => Array<Make>(weight).fill(make))

/** How many frames there are to one huge one. */
const framesToOneHuge = 4000

/** Some frame that a server must survive. */
export const hostileFrame: Make = (random, corpus) =>
  random.chance(1 / framesToOneHuge) ? huge(random, corpus) : random.pick(all)(random, corpus)
