import type { Store } from '#server/store/open-store.ts'

/** Milliseconds of absence after which somebody comes anew: a lunch, not a reload. */
const awayMs = 60 * 60 * 1000

/** Moments that are written down again only when they have moved so much. */
const exactMs = 5 * 60 * 1000

/**
 * Notes that somebody is on a board; gives when they were there the time before, or null. One row
 * for each person and board, which nobody else is shown.
 */
export async function noteVisit(
  store: Store,
  board: string,
  user: string,
  now = Date.now(),
): Promise<string | null> {
  const known = await visitOf(store, board, user)
  const since = known ? now - Date.parse(known.at) : Number.POSITIVE_INFINITY
  const before = known && since > awayMs ? known.at : (known?.before ?? null)
  if (since <= exactMs) return before
  const row = { at: new Date(now).toISOString(), before }
  await store
    .insertInto('visits')
    .values({ board, user, ...row })
    .onConflict((c) => c.columns(['board', 'user']).doUpdateSet(row))
    .execute()
  return before
}

/** When somebody was on a board the time before this one, or null. */
export const lastVisit = async (
  store: Store,
  board: string,
  user: string,
): Promise<string | null> => (await visitOf(store, board, user))?.before ?? null

const visitOf = (store: Store, board: string, user: string) =>
  store
    .selectFrom('visits')
    .select(['at', 'before'])
    .where('board', '=', board)
    .where('user', '=', user)
    .executeTakeFirst()

/** The version that shows a board as it was at a moment: the last one before it, else the first. */
export function versionAt<V extends { at: string }>(
  versions: readonly V[],
  moment: string,
): V | undefined {
  const newestFirst = [...versions].sort((a, b) => (a.at > b.at ? -1 : 1))
  return newestFirst.find(({ at }) => at <= moment) ?? newestFirst.at(-1)
}
