import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { comparedPage } from '#app/(saved)/saved-page.ts'
import { SavedProblem } from '#app/(saved)/saved-problem.tsx'
import { ChooseVersions } from '#components/review/choose-versions.tsx'
import { CityFilter } from '#components/review/city-filter.tsx'
import { Differences } from '#components/review/differences.tsx'
import { delegations } from '#lib/access/access.ts'
import { compareVersions } from '#lib/report/compare.ts'
import { kindOf } from '#lib/report/compose.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { versionsOf } from '#server/boards/versions.ts'
import { program } from '#server/program.ts'
import { composingOf, presentId } from '#server/report/version-report.ts'

interface Props {
  params: Promise<{ board: string }>
  searchParams: Promise<{
    from?: string | string[]
    to?: string | string[]
    city?: string | string[]
  }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('versions'))('compare.title') }
}

/** Two versions beside each other, told in sentences. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { board } = await params
  const entry = await boardPage(board)
  if (typeof entry === 'string') return <SavedProblem why={entry} board={board} />
  const [t, locale] = [await getTranslations('versions'), await getLocale()]
  const asked = await searchParams
  const versions = await versionsOf(program().store, board)
  const to = String(asked.to ?? presentId)
  const from = String(asked.from ?? versions[0]?.id ?? presentId)
  const city = delegations.find((of) => of === asked.city)
  const [before, after] = [await comparedPage(board, from), await comparedPage(board, to)]
  if (typeof before === 'string') return <SavedProblem why={before} board={board} />
  if (typeof after === 'string') return <SavedProblem why={after} board={board} />
  const composing = await composingOf(after.version, after.model, locale)
  const all = compareVersions(before.model, after.model)
  const shown = all.filter((one) => city === undefined || one.city === city)
  const path = `/boards/${board}/versions/compare?from=${from}&to=${to}`
  return (
    <main className="mx-auto max-w-4xl px-4 py-8 sm:px-6">
      <h1 className="font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
        {t('compare.title')}
      </h1>
      <ChooseVersions
        back={`/boards/${board}/versions`}
        choices={[
          { id: presentId, name: t('compare.now'), at: undefined },
          ...versions.map(({ id, name, kind, at }) => ({
            id,
            name: name || t(`kinds.${kindOf(kind)}`),
            at,
          })),
        ]}
        from={from}
        to={to}
      />
      <CityFilter path={path} cities={after.version.facts.cities} city={city} />
      <p className="mt-6 font-semibold" role="status">
        {shown.length > 0
          ? t('compare.count', { count: shown.length })
          : city && all.length > 0
            ? t('compare.nothingOf', { city: after.version.facts.cities[city] })
            : t('compare.nothing')}
      </p>
      <Differences composing={composing} differences={shown} />
    </main>
  )
}
