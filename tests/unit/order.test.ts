import { expect, test } from 'vitest'
import { isOrder, orderBetween } from '#lib/board/order.ts'
import { seeded } from '../support/random.ts'

/** Inserts again and again where `place` says, and gives the length of the longest order. */
function insert(times: number, place: (length: number, last: number, turn: number) => number) {
  const orders = ['V', 'W']
  const wrong: unknown[] = []
  let last = 0
  let longest = 0
  for (let turn = 0; turn < times; turn++) {
    last = place(orders.length, last, turn)
    const [before, after] = [orders[last - 1] ?? null, orders[last] ?? null]
    const order = orderBetween(before, after)
    const fits = (before === null || before < order) && (after === null || order < after)
    if (!fits || !isOrder(order)) wrong.push({ before, order, after })
    orders.splice(last, 0, order)
    longest = Math.max(longest, order.length)
  }
  expect(wrong).toEqual([])
  return longest
}

test('10,000 insertions at the end or the start stay within 5 characters', () => {
  expect(insert(10_000, (length) => length)).toBe(5)
  expect(insert(10_000, () => 0)).toBe(5)
})

test('10,000 insertions after the same one, or each after the latest, stay within 6 characters', () => {
  expect(insert(10_000, () => 1)).toBe(6)
  expect(insert(10_000, (_, last, turn) => (turn === 0 ? 1 : last + 1))).toBe(6)
})

test('10,000 insertions between the two latest, the worst there is, take half a character each', () => {
  expect(insert(10_000, (_, last, turn) => (turn % 2 === 0 ? Math.max(last, 1) : last + 1))).toBe(
    5_001,
  )
})

for (const seed of [1, 2, 3, 4, 5]) {
  test(`insertions at random places always fit between their neighbours, seed ${seed}`, () => {
    const random = seeded(seed).next
    expect(insert(10_000, (length) => Math.floor(random() * (length + 1)))).toBeLessThan(16)
  })

  test(`an order fits between any two others, seed ${seed}`, () => {
    const random = seeded(seed).next
    const letters = '01Vyz'
    const anyOrder = () => {
      const length = Math.floor(random() * 6)
      const start = Array.from({ length }, () => letters[Math.floor(random() * 5)]).join('')
      return start + letters[1 + Math.floor(random() * 4)]
    }
    const wrong: unknown[] = []
    for (let turn = 0; turn < 20_000; turn++) {
      const [before = '', after = ''] = [anyOrder(), anyOrder()].sort()
      if (before === after) continue
      const orders = [
        null,
        orderBetween(null, before),
        before,
        orderBetween(before, after),
        after,
        orderBetween(after, null),
      ].map((order) => order ?? '')
      const rises = orders.every((order, i) => i === 0 || (orders[i - 1] ?? '') < order)
      if (!rises || !orders.slice(1).every(isOrder)) wrong.push(orders)
    }
    expect(wrong).toEqual([])
  })
}

test('nothing fits between equal or swapped orders, or beside what is no order', () => {
  expect(() => orderBetween('V', 'V')).toThrow(RangeError)
  expect(() => orderBetween('W', 'V')).toThrow(RangeError)
  for (const text of ['', '0', 'V0', 'V-', 'à']) {
    expect(isOrder(text), text).toBe(false)
    expect(() => orderBetween(text, null), text).toThrow(RangeError)
    expect(() => orderBetween(null, text), text).toThrow(RangeError)
  }
})
