import { readTemplates } from '#lib/agenda/read-templates.ts'
import { byWidestGap, type Compared } from '#lib/board/disagreement.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { versionModel } from '#server/report/version-report.ts'
import type { Store } from '#server/store/open-store.ts'
import { makeAgenda } from './agendas.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'
import { addSession, isToCome, removeSession, type SessionInput, sessionsOf } from './sessions.ts'
import { findVersion, type Version } from './versions.ts'

/**
 * The key factors as a version has them, those with the widest gaps first; in the benchmark's order
 * where it holds no ratings. Throws the Refusal `version-damaged`.
 */
export async function gapsAt(store: Store, version: Version): Promise<Compared[]> {
  const { factors, ratings } = await versionModel(store, version)
  const { own, agreed } = ratings
  const read = (rated: typeof own.mentor) =>
    Object.fromEntries(
      Object.entries(rated ?? {}).map(([id, { now, target }]) => [id, { now, target }]),
    )
  return byWidestGap(
    factors.map(({ id }) => id),
    { mentor: read(own.mentor), mentee: read(own.mentee), agreed },
  )
}

/** The template that the next visit of a board is likely to follow. */
export async function nextTemplate(store: Store, board: string): Promise<string | undefined> {
  const held = (await sessionsOf(store, board)).filter((session) => !isToCome(session)).length
  const ids = (await readTemplates()).map(({ structure }) => structure.id)
  return ids[Math.min(held, ids.length - 1)]
}

/**
 * Plans a session of a board with an agenda that begins where a version has the widest gaps; gives
 * the session's id. For facilitators, which the caller checks. Throws the Refusals `version-gone`,
 * `version-damaged`, `board-archived` and `too-many-sessions`, with nothing planned.
 */
export async function continueFrom(
  ground: Pick<Program, 'rooms' | 'store'>,
  { board, member }: { board: Board; member: Member },
  given: { version: string; planned: SessionInput; template: string; language: string },
): Promise<string> {
  const { store } = ground
  refuseArchived(board)
  const version = await findVersion(store, board.id, given.version)
  if (!version) throw new Refusal('version-gone')
  const order = (await gapsAt(store, version)).map(({ factor }) => factor)
  const session = await addSession(store, board.id, given.planned)
  try {
    const { template, language } = given
    await makeAgenda(ground, { board, member }, { session, template, language, order })
  } catch (error) {
    await removeSession(store, board.id, session)
    throw error
  }
  return session
}
