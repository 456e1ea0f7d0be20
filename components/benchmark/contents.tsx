import type { Locale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Benchmark } from '#lib/benchmark/benchmark.ts'
import { PrintButton } from './print-button.tsx'

const link = 'block rounded-md px-2 py-1.5 text-[0.9375rem] no-underline hover:bg-accent-soft'

/** The way to each part of a benchmark on its page, and to paper. */
export async function Contents({ benchmark, locale }: { benchmark: Benchmark; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'benchmark' })
  return (
    <>
      <nav aria-label={t('contents')}>
        <p className="hidden px-2 pb-1 text-sm font-semibold text-soft lg:block">{t('contents')}</p>
        <ol className="border-l">
          <li>
            <a href="#rationale" className={link}>
              {t('rationale')}
            </a>
          </li>
          <li>
            <a href="#context" className={link}>
              {t('context')}
            </a>
          </li>
          {benchmark.keyFactors.map((factor) => (
            <li key={factor.id}>
              <a href={`#${factor.id}`} className={`${link} flex gap-2`}>
                <span className="w-3 text-soft tabular-nums">{factor.number}</span>
                {factor.short}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className="mt-5 px-2">
        <PrintButton label={t('print')} />
      </div>
    </>
  )
}
