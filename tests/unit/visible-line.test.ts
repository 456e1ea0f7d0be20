import { expect, test } from 'vitest'
import { visibleLine } from '#lib/board/visible-line.ts'

const sight = { left: 0, top: 0, right: 100, bottom: 50 }

test('of a line the part in sight is kept, from edge to edge', () => {
  expect(visibleLine({ x1: -100, y1: 25, x2: 300, y2: 25 }, sight)).toEqual({
    x1: 0,
    y1: 25,
    x2: 100,
    y2: 25,
  })
  const inside = { x1: 10, y1: 10, x2: 20, y2: 40 }
  expect(visibleLine(inside, sight)).toEqual(inside)
  expect(visibleLine({ x1: 5, y1: 5, x2: 5, y2: 5 }, sight)).toBeDefined()
})

test('a line that passes a corner outside is not in sight, though its box is', () => {
  expect(visibleLine({ x1: -60, y1: 10, x2: 10, y2: -60 }, sight)).toBeUndefined()
  expect(visibleLine({ x1: 10, y1: 60, x2: 90, y2: 60 }, sight)).toBeUndefined()
})

test('a dashed line begins whole dashes outside, so that its dashes stay where they are', () => {
  const part = visibleLine({ x1: -97, y1: 25, x2: 300, y2: 25 }, sight, 10)
  expect(part?.x1).toBeCloseTo(-7)
  expect(part?.x2).toBeCloseTo(100)
})
