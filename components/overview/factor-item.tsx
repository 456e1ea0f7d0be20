import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { City, Mark } from '#components/ui/mark.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import { type Delegation, delegations } from '#lib/access/access.ts'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import type { FactorState } from '#lib/board/factor-state.ts'

/** A key factor on the overview: what it is about, how far its notes and answers have come, and what is still open. */
export function FactorItem({
  board,
  factor,
  language,
  state,
  cities,
  fresh,
}: {
  board: string
  factor: KeyFactor
  /** The language that the factor is in. */
  language: string
  state: FactorState
  cities: Record<Delegation, string>
  /** True on a board on which nothing has happened: what is missing goes without saying. */
  fresh: boolean
}) {
  const t = useTranslations('overview')
  const { words, unanswered, isDiscussed } = state
  const path = `/boards/${board}/factors/${factor.id}`
  const total = factor.questions.length
  const open = factor.questions.filter(({ id }) =>
    delegations.some((of) => unanswered[of].includes(id)),
  )
  return (
    <li
      data-factor={factor.id}
      className="grid break-inside-avoid grid-cols-[1.75rem_minmax(0,1fr)] py-5 print:py-3"
    >
      <span className="font-serif text-xl text-soft tabular-nums">{factor.number}</span>
      <div className="min-w-0">
        <Link href={path} className="group block no-underline" lang={language}>
          <span className="block font-serif text-xl leading-snug font-semibold group-hover:underline">
            {factor.title}
          </span>
          <span className="mt-1 block max-w-3xl text-soft">{factor.summary}</span>
        </Link>
        {!isDiscussed && !fresh && (
          <p className="mt-2 font-semibold text-warn">{t('neverDiscussed')}</p>
        )}
        {isDiscussed && (
          <ul className="mt-2.5 flex flex-wrap gap-x-6 gap-y-1 text-[0.9375rem]">
            {delegations.map((of) => (
              <li key={of} className="flex flex-wrap items-baseline gap-x-2">
                <City of={of} name={cities[of]} />
                <span className="text-soft">
                  {words[of] === 0 ? t('noNote') : t('words', { count: words[of] })} ·{' '}
                  {t('questions', { done: total - unanswered[of].length, total })}
                </span>
              </li>
            ))}
            <li className="flex flex-wrap items-baseline gap-x-2">
              <span className="inline-flex items-center gap-1.5 font-semibold">
                <Mark of="mentor" small />
                <Mark of="mentee" small />
                {t('agreed')}
              </span>
              <span className="text-soft">
                {words.agreed === 0 ? t('nothingAgreed') : t('words', { count: words.agreed })}
              </span>
            </li>
          </ul>
        )}
        {open.length > 0 && !fresh && (
          <div className="mt-1">
            <Unfold title={t('unanswered', { count: open.length })}>
              <ul className="-mt-3 grid gap-0.5">
                {open.map((question) => (
                  <li key={question.id} className="flex flex-wrap items-baseline gap-x-4">
                    <Link
                      lang={language}
                      href={`${path}/questions#${question.id}`}
                      className="min-w-0 py-0.5 font-serif no-underline hover:underline"
                    >
                      {question.text}
                    </Link>
                    <span className="flex flex-wrap gap-x-3 text-[0.9375rem] text-soft">
                      {delegations
                        .filter((of) => unanswered[of].includes(question.id))
                        .map((of) => (
                          <span key={of} className="inline-flex items-center gap-1.5">
                            <Mark of={of} small />
                            <bdi>{cities[of]}</bdi>
                          </span>
                        ))}
                    </span>
                  </li>
                ))}
              </ul>
            </Unfold>
          </div>
        )}
      </div>
    </li>
  )
}
