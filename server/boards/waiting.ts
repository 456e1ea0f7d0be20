import type { Membership } from '#lib/access/access.ts'
import { note } from '#server/audit.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Invitation } from './invitation.ts'
import { lockBoard } from './lock-board.ts'
import { turnAway } from './turned-away.ts'

/** Somebody at a board's door, and what they come as. */
export interface Waiting extends Membership {
  user: string
  name: string
  /** For whom their invitation is, in the facilitator's words. */
  label: string
  at: string
}

/** Makes somebody wait at a board's door: until they are let in they are no member of it. */
export async function wait(tx: Store, { board, id }: Invitation, user: string): Promise<void> {
  const at = new Date().toISOString()
  await tx
    .insertInto('waiting')
    .values({ board, user, invitation: id, at })
    .onConflict((row) => row.columns(['board', 'user']).doUpdateSet({ invitation: id }))
    .execute()
}

/** Who waits at a board's door, first come first. */
export const waitingAt = (store: Store, board: string): Promise<Waiting[]> =>
  store
    .selectFrom('waiting')
    .innerJoin('users', 'users.id', 'waiting.user')
    .innerJoin('invitations', 'invitations.id', 'waiting.invitation')
    .select(['waiting.user', 'waiting.at', 'users.name'])
    .select(['invitations.role', 'invitations.delegation', 'invitations.label'])
    .where('waiting.board', '=', board)
    .orderBy('waiting.at')
    .execute()

/** True while somebody waits at a board's door. */
export const isWaiting = async (store: Store, board: string, user: string): Promise<boolean> =>
  (await store
    .selectFrom('waiting')
    .select('at')
    .where('board', '=', board)
    .where('user', '=', user)
    .executeTakeFirst()) !== undefined

/**
 * Sends somebody away who waits at a board's door: the invitations that there are now give them no
 * place any more. For facilitators, which the caller checks.
 */
export async function sendAway(
  store: Store,
  { board, user, actor }: { board: string; user: string; actor: string },
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    await lockBoard(tx, board)
    const { numDeletedRows } = await tx
      .deleteFrom('waiting')
      .where('board', '=', board)
      .where('user', '=', user)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return
    await turnAway(tx, board, user)
    await note(tx, 'member turned away', { actor, board, subject: user })
  })
}

/** Throws the Refusal `invitation-used-up` when those who wait take the places that are left. */
export async function refuseWhenUsedUp(tx: Store, { id, uses, used }: Invitation): Promise<void> {
  if (uses === null) return
  const { count } = await tx
    .selectFrom('waiting')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('invitation', '=', id)
    .executeTakeFirstOrThrow()
  if (used + Number(count) >= uses) throw new Refusal('invitation-used-up')
}
