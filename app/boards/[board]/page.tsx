import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { FactorRow } from '#components/board/factor-row.tsx'
import { City } from '#components/ui/mark.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { program } from '#server/program.ts'

export default async function OverviewPage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board } = entry
  const t = await getTranslations('overview')
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  const factors = await Promise.all(
    (benchmark?.keyFactors ?? []).map(async (factor) => ({
      ...factor,
      notes: await program().notes(board.id, factor.id),
    })),
  )
  return (
    <main id="work" className="max-w-4xl px-4 py-8 sm:px-10">
      <p className="flex flex-wrap items-center gap-x-3 text-lg">
        <City of="mentor" name={board.cities.mentor} />
        <span className="text-base text-soft">{t('with')}</span>
        <City of="mentee" name={board.cities.mentee} />
      </p>
      <h1 className="mt-2 font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
        {benchmark?.title}
      </h1>
      <p className="mt-3 max-w-2xl text-lg text-soft">{benchmark?.rationale[0]}</p>
      <h2 className="mt-10 text-lg font-semibold">{t('factors')}</h2>
      <ul className="mt-2 divide-y border-y">
        {factors.map((factor) => (
          <FactorRow
            key={factor.id}
            href={`/boards/${board.id}/factors/${factor.id}`}
            factor={factor}
            notes={factor.notes}
            cities={board.cities}
          />
        ))}
      </ul>
      <p className="mt-6 text-soft">
        {t('context')}{' '}
        <Link href={`/benchmarks/${board.benchmark}#context`} className="prose-link">
          {t('contextLink')}
        </Link>
      </p>
    </main>
  )
}
