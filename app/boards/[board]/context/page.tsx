import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ReadIn } from '#components/benchmark/read-in.tsx'
import { ContextList } from '#components/sections/context/context-list.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { readBoardContext } from '#server/boards/read-context.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('context'))('title') }
}

export default async function ContextPage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const t = await getTranslations('context')
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  if (!benchmark) return null
  const room = { board: board.id, section: 'context' } as const
  const ids = benchmark.contextFactors.map(({ id }) => id)
  return (
    <main id="work" className="max-w-[64rem] overflow-x-clip px-4 pt-6 pb-10 sm:px-10 sm:pt-8">
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('title')}
      </h1>
      <p className="mt-2 max-w-2xl text-soft sm:text-lg">{t('lead')}</p>
      <div className="mt-3">
        <ReadIn language={benchmark.language} languages={benchmark.languages} id={benchmark.id} />
      </div>
      <ContextList
        room={roomName(room)}
        language={benchmark.language}
        factors={benchmark.contextFactors}
        now={await readBoardContext(program().rooms, board.id, ids)}
        mayWrite={whileArchived(accessTo(room, member), board.archivedAt) === 'write'}
      />
    </main>
  )
}
