import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { FactorRow } from '#components/board/factor-row.tsx'
import { InvitePeople } from '#components/board/invite-people.tsx'
import { NextSession } from '#components/board/next-session.tsx'
import { City } from '#components/ui/mark.tsx'
import type { KeyFactor } from '#lib/benchmark/benchmark.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { type Answers, progressOf } from '#lib/board/answers.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { membersOf } from '#server/boards/members.ts'
import { readFactorAnswers } from '#server/boards/read-answers.ts'
import { readNotes } from '#server/boards/read-notes.ts'
import { nextSessions } from '#server/boards/sessions.ts'
import { program } from '#server/program.ts'

export default async function OverviewPage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const t = await getTranslations('overview')
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  const factors = await Promise.all(
    (benchmark?.keyFactors ?? []).map(async (factor) => ({
      ...factor,
      notes: await readNotes(program().rooms, board.id, factor.id),
      answered: await answered(board.id, factor),
    })),
  )
  const isAlone =
    member.role === 'facilitator' && (await membersOf(program().store, board.id)).length === 1
  const next = (await nextSessions(program().store, [board.id])).get(board.id)
  return (
    <main id="work" className="max-w-4xl px-4 py-8 sm:px-10">
      <p className="flex flex-wrap items-center gap-x-3 text-lg">
        <City of="mentor" name={board.cities.mentor} />
        <span className="text-base text-soft">{t('with')}</span>
        <City of="mentee" name={board.cities.mentee} />
      </p>
      <h1 className="mt-2 font-serif text-3xl leading-tight font-semibold tracking-tight sm:text-4xl">
        <bdi className="[overflow-wrap:anywhere]">{board.title || benchmark?.title}</bdi>
      </h1>
      {board.title && <p className="mt-2 text-lg font-semibold">{benchmark?.title}</p>}
      <p className="mt-3 max-w-2xl text-lg text-soft">{benchmark?.rationale[0]}</p>
      {isAlone && <InvitePeople board={board.id} />}
      {next && <NextSession board={board.id} session={next} />}
      <h2 className="mt-10 text-lg font-semibold">{t('factors')}</h2>
      <ul className="mt-2 divide-y border-y">
        {factors.map((factor) => (
          <FactorRow
            key={factor.id}
            href={`/boards/${board.id}/factors/${factor.id}`}
            factor={factor}
            notes={factor.notes}
            answered={factor.answered}
            cities={board.cities}
          />
        ))}
      </ul>
      <p className="mt-6 text-soft">
        {t('context')}{' '}
        <Link href={`/boards/${board.id}/context`} className="prose-link">
          {t('contextLink')}
        </Link>
      </p>
    </main>
  )
}

/** How many of a factor's guiding questions each city has answered. */
async function answered(board: string, { id, questions }: KeyFactor) {
  const ids = questions.map((question) => question.id)
  const answers = await readFactorAnswers(program().rooms, board, id, ids)
  return progressOf(
    questions.filter((question) => answers[question.id]),
    (question) => answers[question] as Answers,
  )
}
