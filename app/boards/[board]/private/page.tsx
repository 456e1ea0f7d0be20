import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OwnCards } from '#components/sections/private/own-cards.tsx'
import { PrivateNotes } from '#components/sections/private/private-notes.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { privateNotes } from '#lib/board/private-notes.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { readDrafts } from '#server/boards/read-drafts.ts'
import { program } from '#server/program.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('stage'))('private.title') }
}

export default async function PrivatePage({ params }: { params: Promise<{ board: string }> }) {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return null
  const { board, member } = entry
  const t = await getTranslations('stage')
  const of = member.delegation
  const cards = await readDrafts(program().rooms, board.id, member.user.id)
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  const room = of && ({ board: board.id, section: 'private', of } as const)
  return (
    <main id="work" className="max-w-[64rem] px-4 pt-6 pb-10 sm:px-10 sm:pt-8">
      <h1 className="font-serif text-[1.625rem] leading-tight font-semibold tracking-tight sm:text-[2.125rem]">
        {t('private.title')}
      </h1>
      <p className="mt-2 max-w-2xl text-soft sm:text-lg">
        {of ? t('private.lead', { city: board.cities[of] }) : t('private.noCity')}
      </p>
      {room && (
        <PrivateNotes
          room={roomName(room)}
          now={
            await program().rooms.read(roomName(room), (doc) =>
              privateNotes.on(doc).notes.json('notes'),
            )
          }
          mayWrite={whileArchived(accessTo(room, member), board.archivedAt) === 'write'}
        />
      )}
      <OwnCards board={board.id} cards={cards} factors={benchmark?.keyFactors ?? []} />
    </main>
  )
}
