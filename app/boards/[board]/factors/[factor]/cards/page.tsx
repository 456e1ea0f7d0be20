import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CardBoard } from '#components/sections/factor/cards/card-board.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { factorPage } from '#server/boards/factor-page.ts'
import { namesOn, readCards } from '#server/boards/read-cards.ts'
import { program } from '#server/program.ts'

interface Props {
  params: Promise<{ board: string; factor: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { board, factor: id } = await params
  const factor = (await factorPage(board, id))?.factor
  const t = await getTranslations('cards')
  return factor ? { title: `${t('title')} · ${factor.number} ${factor.short}` } : {}
}

export default async function CardsPage({ params }: Props) {
  const { board: boardId, factor: factorId } = await params
  const opened = await factorPage(boardId, factorId)
  if (!opened?.factor) return null
  const { board, member, factor } = opened
  const { rooms, store } = program()
  const room = { board: board.id, section: 'factor', factor: factor.id } as const
  return (
    <CardBoard
      key={factor.id}
      room={roomName(room)}
      factorId={factor.id}
      now={await readCards(rooms, board.id, factor.id)}
      names={await namesOn(store, board.id)}
      mayWrite={whileArchived(accessTo(room, member), board.archivedAt) === 'write'}
    />
  )
}
