import { createHmac, timingSafeEqual } from 'node:crypto'
import { newId } from '#lib/board/new-id.ts'
import type { Store } from '#server/store/open-store.ts'
import { boardName } from './board-name.ts'

/** An address under which somebody's own calendar reads the days of a board, or of all of theirs. */
export interface CalendarFeed {
  id: string
  user: string
  /** Null: of all boards that the person is on. */
  board: string | null
}

/**
 * The token of a feed's address. It is not stored: whoever has the database but not the secret that
 * signs sessions cannot work it out, and its owner can see it again.
 */
export const feedToken = (secret: string, id: string): string =>
  `${id}-${createHmac('sha256', secret).update(`calendar:${id}`).digest('hex').slice(0, 40)}`

/** The feed of a token, or undefined for one that was revoked or guessed. */
export async function findFeed(
  store: Store,
  secret: string,
  token: string,
): Promise<CalendarFeed | undefined> {
  const [id = ''] = token.split('-')
  const [given, right] = [Buffer.from(token), Buffer.from(feedToken(secret, id))]
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  return store
    .selectFrom('calendarFeeds')
    .innerJoin('users', 'users.id', 'calendarFeeds.user')
    .select(['calendarFeeds.id', 'calendarFeeds.user', 'calendarFeeds.board'])
    .where('calendarFeeds.id', '=', id)
    .where('users.blockedAt', 'is', null)
    .executeTakeFirst()
}

/** All feeds of a person, with the names of the boards that they are of. */
export async function feedsOf(store: Store, user: string) {
  const rows = await store
    .selectFrom('calendarFeeds')
    .leftJoin('boards', 'boards.id', 'calendarFeeds.board')
    .select(['calendarFeeds.id', 'calendarFeeds.board', 'boards.title'])
    .select(['boards.mentorCity as mentor', 'boards.menteeCity as mentee'])
    .where('calendarFeeds.user', '=', user)
    .orderBy('calendarFeeds.at')
    .execute()
  return rows.map(({ id, board, title, mentor, mentee }) => ({
    id,
    board,
    name: boardName({ title: title ?? '', cities: { mentor: mentor ?? '', mentee: mentee ?? '' } }),
  }))
}

/** Makes a person's feed, or a new one in the place of the one that there was: that ends at once. */
export async function makeFeed(store: Store, user: string, board: string | null): Promise<void> {
  await store.transaction().execute(async (tx) => {
    await revokeFeed(tx, user, board)
    const at = new Date().toISOString()
    await tx.insertInto('calendarFeeds').values({ id: newId(), user, board, at }).execute()
  })
}

/** Ends a person's feed. */
export async function revokeFeed(store: Store, user: string, board: string | null): Promise<void> {
  await store
    .deleteFrom('calendarFeeds')
    .where('user', '=', user)
    .where('board', board === null ? 'is' : '=', board)
    .execute()
}
