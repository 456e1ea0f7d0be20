import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Invitation } from './invitation.ts'

/**
 * Remembers that a facilitator took somebody off a board, or gave them less there: invitations made
 * until now give them no place any more.
 */
export async function turnAway(tx: Store, board: string, user: string): Promise<void> {
  const at = new Date().toISOString()
  await tx
    .insertInto('refused')
    .values({ board, user, at })
    .onConflict((row) => row.columns(['board', 'user']).doUpdateSet({ at }))
    .execute()
}

/** Throws the Refusal `turned-away` when an invitation is older than somebody's removal. */
export async function refuseTurnedAway(
  store: Store,
  { board, at }: Pick<Invitation, 'board' | 'at'>,
  user: string,
): Promise<void> {
  const later = await store
    .selectFrom('refused')
    .select('at')
    .where('board', '=', board)
    .where('user', '=', user)
    .where('at', '>=', at)
    .executeTakeFirst()
  if (later) throw new Refusal('turned-away')
}

/** True for somebody whom a facilitator took off a board, or did not let in. */
export const wasSentAway = async (store: Store, board: string, user: string): Promise<boolean> =>
  (await store
    .selectFrom('refused')
    .select('at')
    .where('board', '=', board)
    .where('user', '=', user)
    .executeTakeFirst()) !== undefined
