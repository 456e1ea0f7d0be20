import type { Random } from '../support/random.ts'

type Mutation = (frame: Uint8Array, random: Random, corpus: readonly Uint8Array[]) => Uint8Array

const join = (...parts: (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]))

/** Numbers as lib0 writes them, that no honest frame has: each as far as it can be read, or further. */
const lies: readonly (readonly number[])[] = [
  [0xff, 0xff, 0xff, 0xff, 0x07],
  [0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x0f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f],
  // Zeros in front make lib0's reader give 2^700, Infinity and no number at all.
  [...Array<number>(100).fill(0x80), 0x01],
  [...Array<number>(146).fill(0x80), 0x7f],
  [...Array<number>(200).fill(0x80), 0x01],
  [0x00],
  [0x7f],
]

const cut = (frame: Uint8Array, random: Random) => {
  const start = random.below(frame.length + 1)
  return { start, end: Math.min(frame.length, start + 1 + random.below(12)) }
}

const mutations: readonly Mutation[] = [
  // Ends too soon.
  (frame, random) => frame.subarray(0, random.below(frame.length + 1)),
  // Some bits turned.
  (frame, random) => {
    const copy = Uint8Array.from(frame)
    for (let flips = 1 + random.below(6); flips > 0; flips--) {
      const at = random.below(copy.length)
      copy[at] = (copy[at] ?? 0) ^ (1 << random.below(8))
    }
    return copy
  },
  // Bytes put in, left out, said twice, made random.
  (frame, random) => {
    const { start } = cut(frame, random)
    return join(frame.subarray(0, start), random.bytes(1 + random.below(8)), frame.subarray(start))
  },
  (frame, random) => {
    const { start, end } = cut(frame, random)
    return join(frame.subarray(0, start), frame.subarray(end))
  },
  (frame, random) => {
    const { start, end } = cut(frame, random)
    return join(frame.subarray(0, end), frame.subarray(start))
  },
  (frame, random) => {
    const { start, end } = cut(frame, random)
    return join(frame.subarray(0, start), random.bytes(end - start), frame.subarray(end))
  },
  // A number that lies.
  (frame, random) => {
    const start = random.below(frame.length + 1)
    return join(frame.subarray(0, start), random.pick(lies), frame.subarray(start + 1))
  },
  // The head of one frame with the tail of another.
  (frame, random, corpus) => {
    const other = random.pick(corpus)
    const head = frame.subarray(0, random.below(frame.length + 1))
    return join(head, other.subarray(random.below(other.length + 1)))
  },
]

/** A real frame with one to three things wrong. */
export function mutate(random: Random, corpus: readonly Uint8Array[]): Uint8Array {
  let frame = random.pick(corpus)
  for (let times = 1 + random.below(3); times > 0; times--) {
    frame = random.pick(mutations)(frame, random, corpus)
  }
  return frame
}

/** A number that lies, on its own. */
export const lie = (random: Random): readonly number[] => random.pick(lies)
