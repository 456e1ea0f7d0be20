import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ActorMapFrame } from '#components/sections/actors/actor-map.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { readActorMap } from '#server/boards/read-actors.ts'
import { program } from '#server/program.ts'
import { readVocabulary } from './vocabulary.ts'

interface Props {
  params: Promise<{ board: string }>
  children: ReactNode
}

export default async function ActorsLayout({ params, children }: Props) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const [t, locale] = [await getTranslations('actors'), await getLocale()]
  const benchmark = await readBenchmarkIn(board.benchmark, [locale])
  const room = { board: board.id, section: 'actors' } as const
  return (
    <main
      id="work"
      tabIndex={-1}
      className="max-w-[90rem] overflow-x-clip px-4 pt-6 pb-10 outline-none sm:px-8 sm:pt-8"
    >
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('title')}
      </h1>
      <p className="mt-2 max-w-2xl text-soft sm:text-lg">{t('lead')}</p>
      <ActorMapFrame
        room={roomName(room)}
        factors={(benchmark?.keyFactors ?? []).map(({ id, number, short }) => ({
          id,
          number,
          short,
        }))}
        now={await readActorMap(program().rooms, board.id, locale)}
        vocabulary={await readVocabulary(board.cities)}
        mayWrite={whileArchived(accessTo(room, member), board.archivedAt) === 'write'}
      >
        {children}
      </ActorMapFrame>
    </main>
  )
}
