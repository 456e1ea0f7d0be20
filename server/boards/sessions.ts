import { newId } from '#lib/board/new-id.ts'
import { limits } from '#lib/limits.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { lockBoard } from './lock-board.ts'

/** A live meeting as it is planned. */
export interface SessionInput {
  /** ISO 8601 in UTC. */
  startsAt: string
  minutes: number
  /** IANA name of the time zone in which people speak of it. */
  timeZone: string
  /** The pair's own video call, https. */
  callUrl: string | null
}

/** A live meeting of a board. */
export interface Session extends SessionInput {
  id: string
}

const columns = ['id', 'startsAt', 'minutes', 'timeZone', 'callUrl'] as const

/** All sessions of a board, the earliest first. */
export const sessionsOf = (store: Store, board: string): Promise<Session[]> =>
  store
    .selectFrom('sessions')
    .select(columns)
    .where('board', '=', board)
    .orderBy('startsAt')
    .orderBy('id')
    .execute()

/** One session of a board, or undefined. */
export const findSession = (
  store: Store,
  board: string,
  id: string,
): Promise<Session | undefined> =>
  store
    .selectFrom('sessions')
    .select(columns)
    .where('board', '=', board)
    .where('id', '=', id)
    .executeTakeFirst()

/** True until a session is over. `now` in ms since 1970. */
export const isToCome = ({ startsAt, minutes }: SessionInput, now = Date.now()): boolean =>
  Date.parse(startsAt) + minutes * 60_000 > now

/** The session of each of these boards that is on or comes next, by board. */
export async function nextSessions(
  store: Store,
  boards: readonly string[],
): Promise<Map<string, Session>> {
  if (boards.length === 0) return new Map()
  const longest = limits.sessionMinutes.most * 60_000
  const rows = await store
    .selectFrom('sessions')
    .select([...columns, 'board'])
    .where('board', 'in', boards)
    .where('startsAt', '>', new Date(Date.now() - longest).toISOString())
    .orderBy('startsAt', 'desc')
    .execute()
  // The last one to be set is the earliest.
  return new Map(rows.filter((row) => isToCome(row)).map(({ board, ...row }) => [board, row]))
}

/** Plans a session; gives its id. Throws the Refusal `too-many-sessions`. */
export async function addSession(
  store: Store,
  board: string,
  session: SessionInput,
): Promise<string> {
  return store.transaction().execute(async (tx) => {
    if (!(await lockBoard(tx, board))) throw new Refusal('not-yours')
    const { length } = await sessionsOf(tx, board)
    if (length >= limits.boardSessions) throw new Refusal('too-many-sessions')
    return insertSession(tx, board, session)
  })
}

/** Writes a session of a board in a transaction of the caller's; gives its id. */
export async function insertSession(
  tx: Store,
  board: string,
  session: SessionInput,
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('sessions')
    .values({ ...session, id, board })
    .execute()
  return id
}

/** Changes a planned session. Throws the Refusal `session-gone` when there is none any more. */
export async function changeSession(
  store: Store,
  board: string,
  id: string,
  session: SessionInput,
): Promise<void> {
  const { numUpdatedRows } = await store
    .updateTable('sessions')
    .set(session)
    .where('board', '=', board)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Refusal('session-gone')
}

/** Takes a session off the plan; one that is gone already stays gone. */
export async function removeSession(store: Store, board: string, id: string): Promise<void> {
  await store.deleteFrom('sessions').where('board', '=', board).where('id', '=', id).execute()
}
