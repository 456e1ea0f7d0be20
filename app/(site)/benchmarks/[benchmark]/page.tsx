import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { BenchmarkArticle } from '#components/benchmark/benchmark-article.tsx'
import { NotFound } from '#components/ui/not-found.tsx'
import { readBenchmark, readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { isLanguage, languageName } from '#lib/i18n/languages.ts'

interface Props {
  params: Promise<{ benchmark: string }>
  searchParams: Promise<{ in?: string | string[] }>
}

/** The language asked for by the address, if any. */
async function asked({ searchParams }: Props): Promise<string | undefined> {
  const given = (await searchParams).in
  return Array.isArray(given) ? given[0] : given
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const wanted = [(await asked(props)) ?? (await getLocale())]
  const benchmark = await readBenchmarkIn((await props.params).benchmark, wanted)
  return { title: benchmark?.title }
}

export default async function BenchmarkPage(props: Props) {
  const { benchmark: id } = await props.params
  const languages = (await readBenchmark(id))?.map(({ language }) => language)
  if (!languages) notFound()
  const wanted = await asked(props)
  if (wanted !== undefined && !languages.includes(wanted)) {
    const t = await getTranslations('benchmarks')
    return (
      <NotFound
        title={t('noLanguage', { language: wanted.slice(0, 40) })}
        text={t('languagesThere', { languages: languages.map(languageName).join(', ') })}
        link={`/benchmarks/${id}`}
        label={t('readAnyway')}
      />
    )
  }
  const benchmark = await readBenchmarkIn(id, [wanted ?? (await getLocale())])
  if (!benchmark) notFound()
  const locale = isLanguage(benchmark.language) ? benchmark.language : await getLocale()
  return <BenchmarkArticle benchmark={benchmark} locale={locale} />
}
