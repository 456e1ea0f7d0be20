import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { emptyDraft, newSessionDraft, sameCities } from '#app/boards/drafts.ts'
import { BoardFields } from '#components/settings/board-fields.tsx'
import { FromBoard } from '#components/settings/from-board.tsx'
import { SessionFields } from '#components/settings/session-fields.tsx'
import { ChoiceField, TickField } from '#components/ui/field.tsx'
import { Form } from '#components/ui/form.tsx'
import { NotFound } from '#components/ui/not-found.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import { may } from '#lib/access/actions.ts'
import { listBenchmarks, readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { languageChoices } from '#lib/i18n/board-languages.ts'
import { countryChoices } from '#lib/i18n/countries.ts'
import { likelyTimeZone, timeZoneChoices } from '#lib/i18n/time-zones.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { boardName } from '#server/boards/board-name.ts'
import { boardsOf } from '#server/boards/boards.ts'
import { program } from '#server/program.ts'
import { createBoard } from './actions.ts'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('newBoard'))('heading') }
}

export default async function NewBoardPage({ searchParams }: Props) {
  const user = await currentUser()
  const { store, config } = program()
  if (!user) return <SignInFirst demo={config.demo} />
  const [t, locale] = [await getTranslations('newBoard'), await getLocale()]
  if (!may({ kind: user.kind }, 'make board')) {
    return (
      <NotFound
        title={t('notYours')}
        text={t('notYoursText')}
        link="/boards"
        label={t('toBoards')}
      />
    )
  }
  const { from, cities, people, agenda } = await searchParams
  const boards = (await boardsOf(store, user.id)).filter(({ role }) => role === 'facilitator')
  const source = boards.find(({ id }) => id === from)
  const takesCities = source !== undefined && cities === 'on'
  const takesPeople = source !== undefined && people === 'on'
  const takesAgenda = source !== undefined && agenda === 'on'
  const benchmarks = await Promise.all(
    (await listBenchmarks()).map((id) => readBenchmarkIn(id, [locale])),
  )
  return (
    <main className="mx-auto max-w-4xl px-4 py-12 sm:px-6">
      <h1 className="font-serif text-4xl font-semibold tracking-tight">{t('heading')}</h1>
      <p className="mt-3 max-w-2xl text-lg text-soft">{t('lead')}</p>
      {boards.length > 0 && (
        <div className="mt-4">
          <FromBoard
            boards={boards.map((board) => ({ value: board.id, label: boardName(board) }))}
            from={source?.id}
            takesCities={takesCities}
            takesPeople={takesPeople}
            takesAgenda={takesAgenda}
          />
        </div>
      )}
      <Form
        key={`${source?.id} ${takesCities} ${takesPeople} ${takesAgenda}`}
        action={createBoard}
        submit={t('make')}
        className="mt-8 gap-y-10 border-t pt-8"
      >
        <BoardFields
          draft={takesCities ? sameCities(source) : emptyDraft()}
          countries={countryChoices(locale)}
          languages={languageChoices(locale)}
          first={
            <>
              <ChoiceField
                name="benchmark"
                label={t('benchmark')}
                defaultValue={source?.benchmark ?? benchmarks[0]?.id}
              >
                {benchmarks.map(
                  (benchmark) =>
                    benchmark && (
                      <option key={benchmark.id} value={benchmark.id}>
                        {benchmark.title}
                      </option>
                    ),
                )}
              </ChoiceField>
              {takesPeople && (
                <TickField
                  name="peopleFrom"
                  value={source.id}
                  defaultChecked
                  label={t('samePeople', { name: boardName(source) })}
                  hint={t('samePeopleHint')}
                />
              )}
            </>
          }
        />
        <Unfold title={t('firstSession')} open={takesAgenda}>
          <p className="text-soft">{t('firstSessionHint')}</p>
          {takesAgenda && (
            <TickField
              name="agendaFrom"
              value={source.id}
              defaultChecked
              label={t('sameAgenda', { name: boardName(source) })}
              hint={t('sameAgendaHint')}
            />
          )}
          <SessionFields
            draft={newSessionDraft}
            zones={timeZoneChoices(locale)}
            likelyZone={likelyTimeZone(locale)}
            isOptional
          />
        </Unfold>
      </Form>
    </main>
  )
}
