import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { BoardPicture } from '#components/home/board-picture.tsx'
import { buttonClass } from '#components/ui/button.tsx'
import { listBenchmarks, readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { program } from '#server/program.ts'

export default async function HomePage() {
  const t = await getTranslations('home')
  const locale = await getLocale()
  const user = await currentUser()
  const ids = await listBenchmarks()
  const benchmarks = await Promise.all(ids.map((id) => readBenchmarkIn(id, [locale])))
  return (
    <main>
      <section className="mx-auto grid max-w-6xl items-center gap-x-14 gap-y-10 px-4 py-12 sm:px-6 sm:py-20 lg:grid-cols-[1fr_1.05fr]">
        <div className="max-w-xl">
          <h1 className="font-serif text-4xl leading-[1.12] font-semibold tracking-tight sm:text-5xl">
            {t('title')}
          </h1>
          <p className="mt-5 text-lg text-soft sm:text-xl">{t('lead')}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            {program().config.demo && (
              <Link href="/demo" className={buttonClass('primary')}>
                {t('tryDemo')}
              </Link>
            )}
            <Link href="/benchmarks" className={buttonClass('plain')}>
              {t('readBenchmarks')}
            </Link>
          </div>
          {!user && (
            <p className="mt-5">
              <Link href="/join" className="prose-link inline-block py-1">
                {t('haveCode')}
              </Link>
            </p>
          )}
        </div>
        <BoardPicture agreed={t('pictureAgreed')} agreedText={t('pictureAgreedText')} />
      </section>
      <section className="border-y bg-sheet">
        <ol className="mx-auto grid max-w-6xl gap-x-10 gap-y-8 px-4 py-12 sm:px-6 md:grid-cols-3">
          {(['read', 'write', 'keep'] as const).map((step) => (
            <li key={step}>
              <h2 className="font-serif text-xl font-semibold">{t(`steps.${step}.title`)}</h2>
              <p className="mt-2 text-soft">{t(`steps.${step}.text`)}</p>
            </li>
          ))}
        </ol>
      </section>
      <section className="mx-auto max-w-6xl px-4 py-12 sm:px-6">
        <h2 className="font-serif text-2xl font-semibold">{t('benchmarksTitle')}</h2>
        <ul className="mt-4 divide-y border-y">
          {benchmarks.map(
            (benchmark) =>
              benchmark && (
                <li key={benchmark.id}>
                  <Link
                    href={`/benchmarks/${benchmark.id}`}
                    className="group flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4 no-underline"
                  >
                    <span className="text-lg font-semibold group-hover:underline">
                      {benchmark.title}
                    </span>
                    <span className="text-soft">
                      {t('benchmarkSize', {
                        factors: benchmark.keyFactors.length,
                        questions: benchmark.keyFactors.flatMap((f) => f.questions).length,
                      })}
                    </span>
                  </Link>
                </li>
              ),
          )}
        </ul>
      </section>
    </main>
  )
}
