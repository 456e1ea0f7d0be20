import type { Locale } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'

/** What the benchmark says of one key factor: why and how, questions, tips, good practices. */
export async function KeyFactorText({
  factor,
  locale,
  heading,
}: {
  factor: KeyFactor
  locale: Locale
  heading: 'h2' | 'h3'
}) {
  const t = await getTranslations({ locale, namespace: 'benchmark' })
  return (
    <>
      <Part title={t('why')} heading={heading}>
        <div className="space-y-3">
          {factor.why.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </Part>
      <Part title={t('questions')} heading={heading}>
        <ol className="list-decimal space-y-2 pl-6 marker:text-soft">
          {factor.questions.map((question) => (
            <li key={question.id} className="break-inside-avoid pl-1">
              {question.text}
              <span className="block font-sans text-sm text-soft">
                {t(`answers.${question.answer}`)}
              </span>
            </li>
          ))}
        </ol>
      </Part>
      {factor.tips.length > 0 && (
        <Part title={t('tips')} heading={heading}>
          <ul className="list-disc space-y-2 pl-6 marker:text-accent">
            {factor.tips.map((tip) => (
              <li key={tip.id} className="break-inside-avoid pl-1">
                {tip.text}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('practices', { count: factor.practices.length })} heading={heading}>
        <ul className="space-y-4">
          {factor.practices.map((practice) => (
            <li key={practice.id} className="break-inside-avoid border-l-2 border-mentor pl-4">
              <p className="font-semibold">{practice.title}</p>
              <p className="font-sans text-sm text-soft">
                {[practice.city, practice.year].filter(Boolean).join(', ')}
              </p>
              <p className="mt-1">{practice.about}</p>
              {practice.link && (
                <p className="mt-1 font-sans text-[0.9375rem]">
                  <a href={practice.link} className="prose-link">
                    {new URL(practice.link).hostname.replace(/^www\./, '')}
                  </a>
                </p>
              )}
            </li>
          ))}
        </ul>
      </Part>
    </>
  )
}

function Part({
  title,
  heading: Heading,
  children,
}: {
  title: string
  heading: 'h2' | 'h3'
  children: ReactNode
}) {
  return (
    <section className="mt-8 font-serif text-[1.0625rem] leading-relaxed first:mt-4">
      <Heading className="mb-2 text-xl font-semibold">{title}</Heading>
      {children}
    </section>
  )
}
