import { getLocale, getTranslations } from 'next-intl/server'
import { PrintButton } from '#components/benchmark/print-button.tsx'
import { InvitePeople } from '#components/board/invite-people.tsx'
import { NextSession } from '#components/board/next-session.tsx'
import { BalanceBar } from '#components/overview/balance-bar.tsx'
import { ContextSummary } from '#components/overview/context-summary.tsx'
import { FactorItem } from '#components/overview/factor-item.tsx'
import { FirstSteps } from '#components/overview/first-steps.tsx'
import { KeepFresh } from '#components/overview/keep-fresh.tsx'
import { LooseEnds } from '#components/overview/loose-ends.tsx'
import { OpenActions } from '#components/overview/open-actions.tsx'
import { RecentActivity } from '#components/overview/recent-activity.tsx'
import { StandingsView } from '#components/overview/standings-view.tsx'
import { City } from '#components/ui/mark.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { checksOf } from '#lib/board/checks.ts'
import { longDay } from '#lib/i18n/dates.ts'
import { readBoardOverview } from '#server/boards/board-overview.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { membersOf } from '#server/boards/members.ts'
import { nextSessions } from '#server/boards/sessions.ts'
import { versionsOf } from '#server/boards/versions.ts'
import { noteVisit } from '#server/boards/visits.ts'
import { program } from '#server/program.ts'

export default async function OverviewPage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const { id, cities } = board
  const t = await getTranslations('overview')
  const locale = await getLocale()
  const benchmark = await readBenchmarkIn(board.benchmark, [locale])
  if (!benchmark) return null
  const { store } = program()
  const factors = benchmark.keyFactors
  const now = await readBoardOverview(program(), id, member, benchmark)
  const states = now.factors.map((state) => ({
    ...state,
    standing: now.standings.factors.find(({ factor }) => factor === state.id),
  }))
  const scale = factors[0]?.steps.map((step) => step.id)
  const checks = checksOf({ factors: states, actors: now.actors, actions: now.actions, scale })
  const isAlone = member.role === 'facilitator' && (await membersOf(store, id)).length === 1
  const next = (await nextSessions(store, [id])).get(id)
  const visit = await noteVisit(store, id, member.user.id)
  const versions = visit ? await versionsOf(store, id) : []
  const madeAt = Date.now()
  const common = { board: id, cities, factors }
  return (
    <main
      id="work"
      className="max-w-[76rem] overflow-x-clip px-4 pt-6 pb-12 sm:px-10 sm:pt-8 print:p-0"
    >
      <KeepFresh madeAt={madeAt} />
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <p className="flex flex-wrap items-center gap-x-3 text-lg">
          <City of="mentor" name={cities.mentor} />
          <span className="text-base text-soft">{t('with')}</span>
          <City of="mentee" name={cities.mentee} />
        </p>
        <div className="no-print hidden sm:block">
          <PrintButton label={t('print')} />
        </div>
      </div>
      <h1 className="mt-2 max-w-[30ch] font-serif text-[1.75rem] leading-tight font-semibold tracking-tight sm:text-4xl">
        <bdi className="[overflow-wrap:anywhere]">{board.title || benchmark.title}</bdi>
      </h1>
      {board.title && <p className="mt-2 text-lg font-semibold">{benchmark.title}</p>}
      <p className="mt-3 max-w-2xl text-soft sm:text-lg">{benchmark.rationale[0]}</p>
      {isAlone && <InvitePeople board={id} />}
      {visit && versions.length > 0 && (
        <p className="no-print mt-4">
          <a href={`/boards/${id}/versions/compare?from=visit&to=now`} className="prose-link">
            {(await getTranslations('reviewing'))('overview', { date: longDay(visit, locale) })}
          </a>
        </p>
      )}
      {next && <NextSession board={id} session={next} />}
      {now.isUntouched ? (
        <FirstSteps
          board={id}
          benchmark={benchmark.id}
          cities={cities}
          firstFactor={factors[0]?.id ?? ''}
          member={member}
        />
      ) : (
        <div className="@container mt-10 grid gap-y-12">
          <StandingsView {...common} standings={now.standings} />
          <div className="grid items-start gap-x-12 gap-y-10 @[50rem]:grid-cols-2 print:grid-cols-2 print:gap-x-8">
            <OpenActions
              board={id}
              actions={now.actions}
              actors={now.actors}
              today={new Date(madeAt).toISOString().slice(0, 10)}
            />
            <LooseEnds {...common} checks={checks} />
          </div>
        </div>
      )}
      <section aria-labelledby="factors" className="mt-12">
        <h2 id="factors" className="font-serif text-2xl font-semibold tracking-tight">
          {t('factors')}
        </h2>
        <ol className="mt-2 divide-y border-y">
          {factors.map((factor) => {
            const state = states.find((one) => one.id === factor.id)
            if (!state) return null
            return (
              <FactorItem
                key={factor.id}
                board={id}
                factor={factor}
                language={benchmark.language}
                state={state}
                cities={cities}
                fresh={now.isUntouched}
              />
            )
          })}
        </ol>
      </section>
      {!now.isUntouched && (
        <div className="@container mt-12 grid gap-y-10">
          <ContextSummary
            board={id}
            cities={cities}
            factors={benchmark.contextFactors}
            views={now.context}
          />
          <div className="grid items-start gap-x-12 gap-y-10 @[50rem]:grid-cols-2 print:grid-cols-2 print:gap-x-8">
            <RecentActivity {...common} deeds={now.activity} now={madeAt} />
            <BalanceBar cities={cities} balance={now.balance} />
          </div>
        </div>
      )}
    </main>
  )
}
