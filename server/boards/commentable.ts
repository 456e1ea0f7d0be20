import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { actors } from '#lib/board/actors.ts'
import type { Anchor } from '#lib/board/comments.ts'
import { factor } from '#lib/board/factor.ts'
import { noteKeys } from '#lib/board/note-keys.ts'
import { plan } from '#lib/board/plan.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'

/** Throws the Refusal `comment-on-nothing` when what is to be commented on is not on the board. */
export async function refuseNothing(
  rooms: Documents,
  board: Pick<Board, 'id' | 'benchmark'>,
  anchor: Pick<Anchor, 'on' | 'factor' | 'id'>,
): Promise<void> {
  if (!(await isThere(rooms, board, anchor))) throw new Refusal('comment-on-nothing')
}

async function isThere(
  rooms: Documents,
  { id: board, benchmark: benchmarkId }: Pick<Board, 'id' | 'benchmark'>,
  { on, factor: factorId, id }: Pick<Anchor, 'on' | 'factor' | 'id'>,
): Promise<boolean> {
  if (on === 'actor' || on === 'action') {
    if (factorId !== null) return false
    return on === 'actor'
      ? rooms.read(roomName({ board, section: 'actors' }), (doc) => has(actors.on(doc).actors, id))
      : rooms.read(roomName({ board, section: 'plan' }), (doc) => has(plan.on(doc).actions, id))
  }
  const benchmark = await readBenchmarkIn(benchmarkId, [])
  const known = benchmark?.keyFactors.find((one) => one.id === factorId)
  if (!known) return false
  const room = roomName({ board, section: 'factor', factor: known.id })
  switch (on) {
    case 'note':
      return noteKeys.some((key) => key === id)
    case 'question':
      return known.questions.some((question) => question.id === id)
    case 'rating':
      return id === known.id
    case 'card':
      return rooms.read(room, (doc) => has(factor.on(doc).cards, id))
    case 'transfer':
      return rooms.read(room, (doc) => has(factor.on(doc).transfers, id))
  }
}

const has = (records: { get(id: string): object | undefined }, id: string): boolean =>
  records.get(id) !== undefined
