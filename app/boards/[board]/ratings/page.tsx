import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AllRatings } from '#components/sections/ratings/all-ratings.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { readerOfAll } from '#lib/board/ratings.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { readRatings } from '#server/boards/read-ratings.ts'
import { program } from '#server/program.ts'
import { beginNewRound, handInRatings, revealRatings, takeBackRatings } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('ratings'))('title') }
}

export default async function RatingsPage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const t = await getTranslations('ratings')
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  const factors = (benchmark?.keyFactors ?? []).map(({ id, number, short, steps }) => ({
    id,
    number,
    short,
    steps,
  }))
  const reader = readerOfAll(factors.map(({ id }) => id))
  return (
    <main id="work" className="max-w-[64rem] px-4 pt-6 pb-10 sm:px-10 sm:pt-8">
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('title')}
      </h1>
      <p className="mt-2 max-w-2xl text-soft sm:text-lg">{t('lead', board.cities)}</p>
      <AllRatings
        factors={factors}
        now={await readRatings(program().rooms, board.id, member, reader)}
        archived={board.archivedAt !== null}
        deeds={{
          handIn: handInRatings.bind(null, board.id),
          takeBack: takeBackRatings.bind(null, board.id),
          reveal: revealRatings.bind(null, board.id),
          begin: beginNewRound.bind(null, board.id),
        }}
      />
    </main>
  )
}
