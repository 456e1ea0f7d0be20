/** Numbers that look random and are the same in every run with the same seed. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number
  /** A whole number, at least 0 and below `end`. */
  below(end: number): number
  /** True with this probability. */
  chance(probability: number): boolean
  /** One of a list. Throws when there is none. */
  pick<Item>(list: readonly Item[]): Item
  bytes(length: number): Uint8Array
  /** A generator of its own, for somebody whose choices do not depend on the order of others'. */
  branch(): Random
}

/** The generator known as mulberry32. */
export function seeded(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError('nothing to pick from')
      return list[below(list.length)] as (typeof list)[number]
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
    branch: () => seeded(below(2 ** 31)),
  }
}
