import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { viewsOf } from '#app/boards/[board]/settings/invitations/views.ts'
import { ClientWords } from '#app/client-words.tsx'
import { NotInside } from '#app/not-inside.tsx'
import { Projector } from '#components/stage/projector.tsx'
import { SignInFirst } from '#components/ui/sign-in-first.tsx'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { boardName } from '#server/boards/board-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { invitationsOf } from '#server/boards/invitations.ts'
import { readStage } from '#server/boards/read-stage.ts'
import { program } from '#server/program.ts'

interface Props {
  params: Promise<{ board: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return {}
  const t = await getTranslations('stage')
  return { title: `${t('projector.title')} · ${boardName(entry.board)}` }
}

export default async function StageViewPage({ params }: Props) {
  const entry = await boardPage((await params).board)
  if (entry === 'sign-in') return <SignInFirst demo={program().config.demo} />
  if (entry === 'missing') notFound()
  if (entry === 'no-access') return <NotInside board={(await params).board} />
  const { board, member } = entry
  const { user, role, delegation } = member
  const benchmark = await readBenchmarkIn(board.benchmark, [await getLocale()])
  // Codes are for those who lead the board to show.
  const open = role === 'facilitator' ? await invitationsOf(program().store, board.id) : []
  const door = (await viewsOf(open, [])).find((view) => !view.ended && view.door)?.door
  return (
    <ClientWords of="board">
      <Projector
        facts={{
          id: board.id,
          key: board.key,
          cities: board.cities,
          me: { id: user.id, name: user.name, role, delegation },
        }}
        title={board.title || benchmark?.title || ''}
        stage={await readStage(program().rooms, board.id)}
        door={door}
      />
    </ClientWords>
  )
}
