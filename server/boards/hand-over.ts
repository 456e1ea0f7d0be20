import { note } from '#server/audit.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { leadersNow } from './all-boards.ts'
import { lockBoard } from './lock-board.ts'

/**
 * Gives a board that nobody leads any more a facilitator. Throws the Refusals `board-gone`,
 * `board-is-led` (administrators have no say in who leads a board that is led) and
 * `cannot-lead`. Open sockets are told by `accessChanged`.
 */
export async function handOver(
  store: Store,
  { board, user, by }: { board: string; user: string; by: string },
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    if (!(await lockBoard(tx, board))) throw new Refusal('board-gone')
    const leaders = await leadersNow(tx).where('members.board', '=', board).execute()
    if (leaders.length > 0) throw new Refusal('board-is-led')
    const account = await tx
      .selectFrom('users')
      .select('id')
      .where('id', '=', user)
      .where('kind', 'in', ['administrator', 'facilitator'])
      .where('blockedAt', 'is', null)
      .executeTakeFirst()
    if (!account) throw new Refusal('cannot-lead', { field: 'user' })
    const place = { role: 'facilitator', delegation: null, until: null } as const
    await tx
      .insertInto('members')
      .values({ board, user, ...place, joinedAt: new Date().toISOString() })
      .onConflict((c) => c.columns(['board', 'user']).doUpdateSet(place))
      .execute()
    await note(tx, 'board handed over', { actor: by, board, subject: user })
  })
}
