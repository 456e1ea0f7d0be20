import type { Delegation } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'

/**
 * The names and cities of users who are, or were, on a board, by their ids, and of people of the
 * archive that it was brought in from; the erased are left out.
 */
export async function namesOf(
  store: Store,
  board: string,
  users: readonly string[],
): Promise<Record<string, { name: string; delegation: Delegation | null }>> {
  if (users.length === 0) return {}
  const rows = await store
    .selectFrom('users')
    .leftJoin('members', (join) =>
      join.onRef('members.user', '=', 'users.id').on('members.board', '=', board),
    )
    .select(['users.id', 'users.name', 'members.delegation'])
    .where('users.id', 'in', users)
    .execute()
  const people = [...(await archivePeopleOf(store, board)), ...rows]
  return Object.fromEntries(people.map(({ id, name, delegation }) => [id, { name, delegation }]))
}

/** Who is named on a board that was brought in from an archive. */
export const archivePeopleOf = (store: Store, board: string) =>
  store
    .selectFrom('archivePeople')
    .select(['id', 'was', 'name', 'role', 'delegation'])
    .where('board', '=', board)
    .execute()
