import { getLocale, getTranslations } from 'next-intl/server'
import { Mark } from '#components/ui/mark.tsx'
import type { Delegation } from '#lib/access/access.ts'
import { longDay } from '#lib/i18n/dates.ts'
import { kindOf } from '#lib/report/compose.ts'
import type { Run } from '#lib/search/excerpt.ts'
import type { TextKind } from '#lib/search/texts-of-room.ts'

/** A text that was found, as it is shown. */
export interface FindView {
  kind: TextKind
  href: string
  factor: string | null
  city: Delegation | null
  runs: readonly Run[]
  version: { name: string; kind: string; at: string } | null
}

/** What was found on one board: each text with its place, the words marked. */
export async function FoundBoard({
  id,
  name,
  cities,
  factors,
  named,
  finds,
  more,
  question,
}: {
  id: string
  name: string
  cities: Record<Delegation, string>
  factors: readonly { id: string; number: number; short: string }[]
  named: boolean
  finds: readonly FindView[]
  /** How many more there are on this board. */
  more: number
  question: string
}) {
  const t = await getTranslations('search')
  return (
    <section aria-labelledby={`board-${id}`} className="mt-8">
      <h2 id={`board-${id}`} className="font-serif text-2xl font-semibold">
        <a href={`/boards/${id}`} className="no-underline hover:underline">
          {name}
        </a>
      </h2>
      {named && <p className="mt-1 text-soft">{t('named')}</p>}
      <ul className="mt-3 divide-y border-y empty:hidden">
        {finds.map((find, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is drawn once; one place may hold two texts
          <li key={index}>
            <FoundText find={find} cities={cities} factors={factors} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="mt-3">
          <a href={`/search?q=${encodeURIComponent(question)}&board=${id}`}>
            {t('more', { count: more })}
          </a>
        </p>
      )}
    </section>
  )
}

async function FoundText({
  find: { kind, href, factor: factorId, city, runs, version },
  cities,
  factors,
}: {
  find: FindView
  cities: Record<Delegation, string>
  factors: readonly { id: string; number: number; short: string }[]
}) {
  const [t, tv, locale] = [
    await getTranslations('search'),
    await getTranslations('versions'),
    await getLocale(),
  ]
  const factor = factors.find((known) => known.id === factorId)
  return (
    // A plain link: the browser itself goes to the words, where it knows how.
    <a
      href={href}
      className="block px-1 py-3 no-underline hover:bg-raised [&:hover_span.place]:underline"
    >
      <span className="flex flex-wrap items-center gap-x-2 text-[0.9375rem] text-soft">
        <span className="place font-semibold text-ink">{t(`kinds.${kind}`)}</span>
        {factor && (
          <span>
            {factor.number} {factor.short}
          </span>
        )}
        {city && (
          <span className="inline-flex items-center gap-1.5">
            <Mark of={city} small />
            <bdi>{cities[city]}</bdi>
          </span>
        )}
      </span>
      <span dir="auto" className="mt-1 block [overflow-wrap:anywhere]">
        {runs.map(({ text, hit }, index) =>
          hit ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one sentence
            <mark key={index} className="bg-transparent font-bold text-ink underline decoration-2">
              {text}
            </mark>
          ) : (
            text
          ),
        )}
      </span>
      {version && (
        <span className="mt-1 block text-[0.9375rem] text-soft italic">
          {t('inVersion', {
            name: version.name || tv(`kinds.${kindOf(version.kind)}`),
            date: longDay(version.at, locale),
          })}
        </span>
      )}
    </a>
  )
}
