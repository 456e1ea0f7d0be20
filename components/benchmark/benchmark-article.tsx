import Link from 'next/link'
import type { Locale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import { languageName } from '#lib/i18n/languages.ts'
import { Contents } from './contents.tsx'
import { KeyFactorText } from './key-factor-text.tsx'

/** A whole benchmark to read and to print, with its contents beside it. */
export async function BenchmarkArticle({
  benchmark,
  locale,
}: {
  benchmark: Benchmark
  locale: Locale
}) {
  const t = await getTranslations({ locale, namespace: 'benchmark' })
  return (
    <main
      lang={benchmark.language}
      className="mx-auto grid max-w-6xl gap-x-16 px-4 py-10 sm:px-6 sm:py-14 lg:grid-cols-[15rem_minmax(0,1fr)] print:block print:p-0"
    >
      <aside className="no-print hidden lg:block">
        <div className="sticky top-6">
          <Contents benchmark={benchmark} locale={locale} />
        </div>
      </aside>
      <article className="max-w-[42rem] print:max-w-none">
        <Languages benchmark={benchmark} label={t('readIn')} />
        <h1 className="font-serif text-4xl leading-[1.12] font-semibold tracking-tight sm:text-5xl">
          {benchmark.title}
        </h1>
        <details className="no-print mt-6 rounded-xl border bg-sheet lg:hidden">
          <summary className="min-h-11 px-4 py-2.5 font-semibold">{t('contents')}</summary>
          <div className="px-3 pb-4">
            <Contents benchmark={benchmark} locale={locale} />
          </div>
        </details>
        <div className="mt-6 space-y-4 font-serif text-lg leading-relaxed">
          {benchmark.introduction.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <section id="rationale" className="mt-10 border-l-4 border-accent pl-5">
          <h2 className="font-serif text-2xl font-semibold">{t('rationale')}</h2>
          <div className="mt-2 space-y-4 font-serif text-lg leading-relaxed">
            {benchmark.rationale.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
        </section>
        <section id="context" className="mt-14">
          <h2 className="font-serif text-3xl font-semibold tracking-tight">{t('context')}</h2>
          <p className="mt-2 text-soft">{t('contextLead')}</p>
          <dl className="mt-5 divide-y border-y">
            {benchmark.contextFactors.map((factor) => (
              <div key={factor.id} className="break-inside-avoid py-3">
                <dt className="font-semibold">{factor.title}</dt>
                <dd className="text-soft">{factor.about}</dd>
              </div>
            ))}
          </dl>
        </section>
        {benchmark.keyFactors.map((factor) => (
          <section
            key={factor.id}
            id={factor.id}
            className="mt-16 border-t pt-10 print:break-before-page print:border-0"
          >
            <p className="eyebrow">
              {t('factorOf', { number: factor.number, total: benchmark.keyFactors.length })}
            </p>
            <h2 className="mt-1 font-serif text-3xl leading-tight font-semibold tracking-tight">
              {factor.title}
            </h2>
            <p className="mt-3 text-lg text-soft">{factor.summary}</p>
            <KeyFactorText factor={factor} locale={locale} heading="h3" />
          </section>
        ))}
        <Credits benchmark={benchmark} title={t('credits')} source={t('source')} />
      </article>
    </main>
  )
}

function Languages({ benchmark, label }: { benchmark: Benchmark; label: string }) {
  return (
    <nav aria-label={label} className="no-print mb-6 flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="eyebrow">{label}</span>
      {benchmark.languages.map((language) => (
        <Link
          key={language}
          href={`/benchmarks/${benchmark.id}?in=${language}`}
          hrefLang={language}
          lang={language}
          aria-current={language === benchmark.language ? 'page' : undefined}
          className="py-1.5 text-[0.9375rem] text-soft no-underline hover:underline aria-[current]:font-semibold aria-[current]:text-accent aria-[current]:underline aria-[current]:decoration-2 aria-[current]:underline-offset-[0.4em]"
        >
          {languageName(language)}
        </Link>
      ))}
    </nav>
  )
}

function Credits({
  benchmark,
  title,
  source,
}: {
  benchmark: Benchmark
  title: string
  source: string
}) {
  return (
    <section className="mt-16 border-t pt-8 text-[0.9375rem] text-soft">
      <h2 className="text-lg font-semibold text-ink">{title}</h2>
      {benchmark.credits.text.map((paragraph) => (
        <p key={paragraph} className="mt-3">
          {paragraph}
        </p>
      ))}
      <ul className="mt-4 space-y-1.5">
        {benchmark.credits.names.map((credit) => (
          <li key={credit.id}>
            <a href={credit.link} className="prose-link">
              {credit.name}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <a href={benchmark.source} className="prose-link">
          {source}
        </a>
      </p>
    </section>
  )
}
