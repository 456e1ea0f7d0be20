import { expect, test } from 'vitest'
import type { CapacityFigures } from './capacity.ts'
import { capacityTable, efficiency, scale } from './capacity-table.ts'

const line = (
  processes: number,
  by: CapacityFigures['by'],
  delivered: number,
  cpu: number,
): CapacityFigures => ({
  load: 'capacity',
  workshops: 8 * processes,
  processes,
  by,
  redis: processes > 1,
  seconds: 10,
  delivered,
  p50Ms: 1,
  p99Ms: 9,
  cpuMs: { processes: cpu, nginx: 100, redis: 0, postgres: 100 },
  commits: 200,
  rows: 400,
  logBytes: 1e6,
})

test('what several processes deliver is told in multiples of one on one core', () => {
  const lines = [
    line(1, 'board', 900, 800),
    line(2, 'board', 2000, 1800),
    line(2, 'turn', 2000, 3800),
    line(1, 'board', 1100, 800),
  ]
  expect(lines.map((one) => efficiency(one).all)).toEqual([900, 1000, 500, 1100])
  expect(lines.map((one) => scale(one, lines).all)).toEqual([0.9, 2, 1, 1.1])
  const text = capacityTable(lines)
  expect(text).toContain("met    2 processes, a board's people in one: 1.78 times one")
  expect(text).toContain('2 processes, each edit through Redis: 0.84 times one')
  // 1,000 delivered to eleven others in ten seconds are 91 edits: fifteen seconds of a workshop.
  expect(text).toMatch(/one workshop for an hour, 2 by board: 214 CPU s of the processes/)
})
