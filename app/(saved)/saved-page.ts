import { cache } from 'react'
import { boardPage } from '#server/boards/board-page.ts'
import { findVersion } from '#server/boards/versions.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { presentId, presentModel, versionModel } from '#server/report/version-report.ts'

/**
 * A version as plain values for a member of its board, or why there is none; looked up once per
 * request. `damaged`: it is not what was saved any more.
 */
export const savedPage = cache(async (board: string, id: string) => {
  const entry = await boardPage(board)
  if (typeof entry === 'string') return entry
  const { store } = program()
  const version = await findVersion(store, board, id)
  if (!version) return 'no-version' as const
  try {
    return { ...entry, version, model: await versionModel(store, version) }
  } catch (error) {
    if (error instanceof Refusal) return 'damaged' as const
    throw error
  }
})

/** The same where the board as it is now may stand for a version, which it does in comparisons. */
export async function comparedPage(board: string, id: string) {
  if (id !== presentId) return savedPage(board, id)
  const entry = await boardPage(board)
  if (typeof entry === 'string') return entry
  return { ...entry, ...(await presentModel(program(), entry.board)) }
}

/** Why a version is not shown. */
export type SavedProblemKind = Extract<Awaited<ReturnType<typeof savedPage>>, string>
