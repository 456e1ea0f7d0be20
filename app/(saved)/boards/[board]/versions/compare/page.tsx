import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { comparedPage } from '#app/(saved)/saved-page.ts'
import { SavedProblem } from '#app/(saved)/saved-problem.tsx'
import { ChooseVersions } from '#components/review/choose-versions.tsx'
import { CityFilter } from '#components/review/city-filter.tsx'
import { Differences } from '#components/review/differences.tsx'
import { MarkForm } from '#components/review/mark-form.tsx'
import { PersonFilter } from '#components/review/person-filter.tsx'
import { delegations } from '#lib/access/access.ts'
import { longDay } from '#lib/i18n/dates.ts'
import { compareVersions } from '#lib/report/compare.ts'
import { kindOf } from '#lib/report/compose.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { membersOf } from '#server/boards/members.ts'
import { differenceKey, marksOn } from '#server/boards/review-marks.ts'
import { copyRooms } from '#server/boards/version-rooms.ts'
import { versionsOf } from '#server/boards/versions.ts'
import { lastVisit, versionAt } from '#server/boards/visits.ts'
import { roomOfDifference, statesOf, writersBetween } from '#server/boards/writers-between.ts'
import { program } from '#server/program.ts'
import { composingOf, presentId } from '#server/report/version-report.ts'

type Asked = Partial<Record<'from' | 'to' | 'city' | 'person', string | string[]>>

interface Props {
  params: Promise<{ board: string }>
  searchParams: Promise<Asked>
}

/** What stands in addresses for the reader's last visit, where a version could stand. */
const visitId = 'visit'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('versions'))('compare.title') }
}

/** Two versions beside each other, told in sentences. */
export default async function ComparePage({ params, searchParams }: Props) {
  const { board } = await params
  const entry = await boardPage(board)
  if (typeof entry === 'string') return <SavedProblem why={entry} board={board} />
  const [t, locale] = [await getTranslations('versions'), await getLocale()]
  const { store } = program()
  const me = entry.member.user.id
  const asked = await searchParams
  const versions = await versionsOf(store, board)
  const visit = await lastVisit(store, board, me)
  const to = String(asked.to ?? presentId)
  const from = String(asked.from ?? versions[0]?.id ?? presentId)
  const sinceVisit = from === visitId ? versionAt(versions, visit ?? '') : undefined
  const compared = from === visitId ? (sinceVisit?.id ?? presentId) : from
  const city = delegations.find((of) => of === asked.city)
  const [before, after] = [await comparedPage(board, compared), await comparedPage(board, to)]
  if (typeof before === 'string') return <SavedProblem why={before} board={board} />
  if (typeof after === 'string') return <SavedProblem why={after} board={board} />
  const composing = await composingOf(after.version, after.model, locale)
  const all = compareVersions(before.model, after.model)
  const writers = await writersOf(board, compared, to)
  const wrote = new Set(all.flatMap((one) => [...(writers.get(roomOfDifference(one)) ?? [])]))
  const people = (await membersOf(store, board)).map(({ user }) => user)
  const person = people.find(({ id }) => id === asked.person)
  const shown = all.filter(
    (one) =>
      (city === undefined || one.city === city) &&
      (person === undefined || writers.get(roomOfDifference(one))?.has(person.id)),
  )
  const marks = await marksOn(store, board)
  const address = { from, to, ...(person && { person: person.id }) }
  const hidden = { ...address, ...(city && { city }) }
  // Where the city alone leaves nothing, the person has no part in it.
  const isOfCity = city === undefined || all.some((one) => one.city === city)
  const nothing =
    person && isOfCity
      ? (await getTranslations('reviewing'))('nothingOf', { name: person.name })
      : city
        ? t('compare.nothingOf', { city: after.version.facts.cities[city] })
        : t('compare.nothing')
  return (
    <main className="mx-auto max-w-4xl px-4 py-8 sm:px-6">
      <h1 className="font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
        {t('compare.title')}
      </h1>
      <ChooseVersions
        back={`/boards/${board}/versions`}
        since={
          visit && versions.length > 0
            ? {
                id: visitId,
                name: (await getTranslations('reviewing'))('sinceVisit', {
                  date: longDay(visit, locale),
                }),
              }
            : undefined
        }
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
      {sinceVisit && (
        <p className="mt-2 text-[0.9375rem] text-soft">
          {(await getTranslations('reviewing'))('nearest', {
            date: longDay(sinceVisit.at, locale),
          })}
        </p>
      )}
      <CityFilter
        path={`/boards/${board}/versions/compare?${new URLSearchParams(address)}`}
        cities={after.version.facts.cities}
        city={city}
      />
      <PersonFilter
        hidden={{ from, to, ...(city && { city }) }}
        people={people.filter(({ id }) => wrote.has(id))}
        person={person?.id ?? ''}
      />
      <p className="mt-6 font-semibold" role="status">
        {shown.length > 0
          ? t('compare.count', { count: shown.length })
          : all.length > 0
            ? nothing
            : t('compare.nothing')}
      </p>
      <Differences
        composing={composing}
        differences={shown}
        after={(one, sentence) => {
          const item = differenceKey(one)
          return {
            id: `d-${item}`,
            node: (
              <MarkForm
                action={`/boards/${board}/versions/marks`}
                hidden={{ ...hidden, item }}
                about={sentence}
                me={me}
                marks={marks.get(item) ?? []}
                open={entry.board.archivedAt === null}
              />
            ),
          }
        }}
      />
    </main>
  )
}

/** Who wrote where between two versions, or a version and now. */
async function writersOf(board: string, from: string, to: string) {
  const { store, rooms } = program()
  const states = (id: string) =>
    id === presentId ? copyRooms({ store, rooms }, board) : statesOf(store, id)
  return writersBetween(store, board, await states(from), await states(to))
}
