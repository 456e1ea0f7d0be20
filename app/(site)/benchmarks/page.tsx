import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { listBenchmarks, readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('benchmarks'))('title') }
}

export default async function BenchmarksPage() {
  const t = await getTranslations('benchmarks')
  const locale = await getLocale()
  const ids = await listBenchmarks()
  const benchmarks = await Promise.all(ids.map((id) => readBenchmarkIn(id, [locale])))
  return (
    <main className="mx-auto max-w-3xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('title')}</h1>
      <p className="mt-3 text-lg text-soft">{t('lead')}</p>
      <ul className="mt-8 divide-y border-y">
        {benchmarks.map(
          (benchmark) =>
            benchmark && (
              <li key={benchmark.id} className="py-6" lang={benchmark.language}>
                <h2 className="font-serif text-2xl font-semibold">
                  <Link
                    href={`/benchmarks/${benchmark.id}`}
                    className="no-underline hover:underline"
                  >
                    {benchmark.title}
                  </Link>
                </h2>
                <p className="mt-2">{benchmark.rationale[0]}</p>
              </li>
            ),
        )}
      </ul>
    </main>
  )
}
