import type { Store } from '#server/store/open-store.ts'

/**
 * Those who lead boards for good: facilitators without an end date who are not kept out of the
 * program. Every board keeps one. Whoever takes one away asks under `lockBoard`.
 */
export const lastingLeaders = (store: Store) =>
  store
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user')
    .select(['members.board', 'members.user'])
    .where('members.role', '=', 'facilitator')
    .where('members.until', 'is', null)
    .where('users.blockedAt', 'is', null)
    .orderBy('members.joinedAt')
    .orderBy('members.user')

/** Those of some people of whom a board has to keep one; empty when somebody else leads it too. */
export async function lastLeaders(
  store: Store,
  board: string,
  going: readonly string[],
): Promise<string[]> {
  const leaders = await lastingLeaders(store).where('members.board', '=', board).execute()
  const ids = leaders.map(({ user }) => user)
  return ids.every((user) => going.includes(user)) ? ids : []
}

/** The boards that nobody would lead for good without somebody. */
export async function boardsLedAlone(store: Store, user: string): Promise<string[]> {
  const led = await lastingLeaders(store).where('members.user', '=', user).execute()
  const alone: string[] = []
  for (const { board } of led) {
    if ((await lastLeaders(store, board, [user])).length > 0) alone.push(board)
  }
  return alone
}
