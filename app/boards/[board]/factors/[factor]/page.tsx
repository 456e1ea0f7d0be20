import { FactorNotes } from '#components/sections/factor/factor-notes.tsx'
import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { factorPage } from '#server/boards/factor-page.ts'
import { readNotes } from '#server/boards/read-notes.ts'
import { program } from '#server/program.ts'

export default async function NotesPage({
  params,
}: {
  params: Promise<{ board: string; factor: string }>
}) {
  const { board: boardId, factor: factorId } = await params
  const opened = await factorPage(boardId, factorId)
  if (!opened?.factor) return null
  const { board, member, factor } = opened
  const room = { board: board.id, section: 'factor', factor: factor.id } as const
  return (
    <FactorNotes
      key={factor.id}
      room={roomName(room)}
      now={await readNotes(program().rooms, board.id, factor.id)}
      mayWrite={whileArchived(accessTo(room, member), board.archivedAt) === 'write'}
    />
  )
}
