import { readFileSync } from 'node:fs'
import { roomName } from '#lib/sync/room-name.ts'

/** The benchmark that every board of the bench works on. */
export const benchmark = 'city-for-all'

/** Boards enough for as many rooms as the largest load opens, and some to warm up with. */
export const boards = Array.from({ length: 220 }, (_, index) => `bench-${index}`)

const structure: { keyFactors: { id: string }[] } = JSON.parse(
  readFileSync(
    new URL(`../../content/benchmarks/${benchmark}/benchmark.json`, import.meta.url),
    'utf8',
  ),
)

/** The names of all rooms, the same for every server: one for each key factor of each board. */
export const roomNames = boards.flatMap((board) =>
  structure.keyFactors.map(({ id }) => roomName({ board, section: 'factor', factor: id })),
)
