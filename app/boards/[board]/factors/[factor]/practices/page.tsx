import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PracticeSheets } from '#components/sections/factor/practices/practice-sheets.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { factorPage } from '#server/boards/factor-page.ts'
import { readBoardContext } from '#server/boards/read-context.ts'
import { readFactorTransfers } from '#server/boards/read-transfers.ts'
import { program } from '#server/program.ts'

interface Props {
  params: Promise<{ board: string; factor: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { board, factor: id } = await params
  const factor = (await factorPage(board, id))?.factor
  const t = await getTranslations('practices')
  return factor ? { title: `${t('title')} · ${factor.number} ${factor.short}` } : {}
}

export default async function PracticesPage({ params }: Props) {
  const { board: boardId, factor: factorId } = await params
  const opened = await factorPage(boardId, factorId)
  if (!opened?.factor || !opened.benchmark) return null
  const { board, member, factor, benchmark } = opened
  const { rooms } = program()
  const room = { board: board.id, section: 'factor', factor: factor.id } as const
  const contextFactors = benchmark.contextFactors.map(({ id, title }) => ({ id, title }))
  const said = await readBoardContext(
    rooms,
    board.id,
    contextFactors.map(({ id }) => id),
  )
  return (
    <PracticeSheets
      key={factor.id}
      room={roomName(room)}
      factorId={factor.id}
      language={benchmark.language}
      practices={benchmark.keyFactors.flatMap(({ id, number, practices }) =>
        practices.map((practice) => ({ ...practice, factor: id, number })),
      )}
      contextFactors={contextFactors}
      now={await readFactorTransfers(rooms, board.id, factor.id)}
      contextNow={Object.fromEntries(Object.entries(said).map(([id, { mentee }]) => [id, mentee]))}
      mayWrite={whileArchived(accessTo(room, member), board.archivedAt) === 'write'}
    />
  )
}
