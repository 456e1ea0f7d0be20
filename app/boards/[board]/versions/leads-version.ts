import { boardPage } from '#server/boards/board-page.ts'
import { findVersion } from '#server/boards/versions.ts'
import { program } from '#server/program.ts'

/** A version and its board for whoever may lead it; 'not-yours' and 'gone' say why there is none. */
export async function leadsVersion(board: string, id: string) {
  const entry = await boardPage(board)
  if (typeof entry === 'string' || entry.member.role !== 'facilitator') return 'not-yours' as const
  const version = await findVersion(program().store, board, id)
  return version ? { ...entry, version } : ('gone' as const)
}
