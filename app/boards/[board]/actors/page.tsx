import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActorList } from '#components/sections/actors/actor-list.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { readActors } from '#server/boards/read-actors.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('actors'))('title') }
}

export default async function ActorsPage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const [t, locale] = [await getTranslations('actors'), await getLocale()]
  const benchmark = await readBenchmarkIn(board.benchmark, [locale])
  const room = { board: board.id, section: 'actors' } as const
  return (
    <main id="work" className="max-w-[68rem] overflow-x-clip px-4 pt-6 pb-10 sm:px-10 sm:pt-8">
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('title')}
      </h1>
      <p className="mt-2 max-w-2xl text-soft sm:text-lg">{t('lead')}</p>
      <ActorList
        room={roomName(room)}
        factors={(benchmark?.keyFactors ?? []).map(({ id, number, short }) => ({
          id,
          number,
          short,
        }))}
        now={await readActors(program().rooms, board.id, locale)}
        mayWrite={whileArchived(accessTo(room, member), board.archivedAt) === 'write'}
      />
    </main>
  )
}
