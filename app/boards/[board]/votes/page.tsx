import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { VoteForm } from '#components/sections/votes/vote-form.tsx'
import { VoteList } from '#components/sections/votes/vote-list.tsx'
import { Unfold } from '#components/ui/unfold.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { myBallots, peopleVoting, readVotes } from '#server/boards/votes.ts'
import { program } from '#server/program.ts'
import { beginVote, closeVote, give, takeBack } from './actions.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('votes'))('title') }
}

export default async function VotesPage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const t = await getTranslations('votes')
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  const { rooms, store } = program()
  const all = await readVotes(rooms, board.id)
  const isOpen = all.some(({ endedAt }) => endedAt === null)
  const mayLead = member.role === 'facilitator' && board.archivedAt === null
  const form = (
    <VoteForm
      factors={(benchmark?.keyFactors ?? []).map(({ id, number, short }) => ({
        id,
        label: `${number} ${short}`,
      }))}
      action={beginVote.bind(null, board.id)}
    />
  )
  return (
    <main id="work" className="max-w-4xl px-4 pt-6 pb-10 sm:px-10 sm:pt-8">
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('title')}
      </h1>
      <p className="mt-2 max-w-2xl text-soft sm:text-lg">{t('lead')}</p>
      <VoteList
        room={roomName({ board: board.id, section: 'votes' })}
        now={all}
        mine={await myBallots(store, member, all)}
        people={await peopleVoting(rooms, board.id, [member.user.id])}
        deeds={{
          give: give.bind(null, board.id),
          takeBack: takeBack.bind(null, board.id),
          close: closeVote.bind(null, board.id),
        }}
      />
      {mayLead && !isOpen && (
        <div className="no-print mt-8">
          <Unfold key={all.length} title={t('new')} open={all.length === 0}>
            {form}
          </Unfold>
        </div>
      )}
    </main>
  )
}
