import { getLocale } from 'next-intl/server'
import { cache } from 'react'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { boardPage } from './board-page.ts'

/**
 * A board, its benchmark in the reader's language and one of its key factors, or undefined when
 * this reader may not see the board; looked up once per request.
 */
export const factorPage = cache(async (boardId: string, factorId: string) => {
  const entry = await boardPage(boardId)
  if (typeof entry === 'string') return undefined
  const benchmark = await readBenchmarkIn(entry.board.benchmark, [await getLocale()])
  const factor = benchmark?.keyFactors.find(({ id }) => id === factorId)
  return { ...entry, benchmark, factor }
})
