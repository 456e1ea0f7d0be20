import { note } from '#server/audit.ts'
import type { Store } from '#server/store/open-store.ts'
import { lockBoard } from './lock-board.ts'
import { takeBack } from './take-back.ts'

/**
 * Ends an invitation at once, and with `removePeople` takes back what it gave to people, as
 * `takeBack` says. Says who lost something; undefined when there is no such invitation to end.
 * Open connections are told by `accessChanged`.
 */
export async function revokeInvitation(
  store: Store,
  {
    board,
    invitation,
    actor,
    removePeople,
  }: { board: string; invitation: string; actor: string; removePeople: boolean },
): Promise<string[] | undefined> {
  return store.transaction().execute(async (tx) => {
    // Joining does the same first: who is not seen below comes too late to be let in.
    await lockBoard(tx, board)
    const ended = await tx
      .updateTable('invitations')
      .set({ revokedAt: new Date().toISOString() })
      .where('id', '=', invitation)
      .where('board', '=', board)
      .where('revokedAt', 'is', null)
      .returning(['role', 'delegation'])
      .executeTakeFirst()
    if (!ended) return undefined
    await tx.deleteFrom('waiting').where('invitation', '=', invitation).execute()
    const { removed, lowered } = removePeople
      ? await takeBack(tx, { ...ended, board, invitation, actor })
      : { removed: [], lowered: [] }
    const details = { removed: removed.length }
    await note(tx, 'invitation revoked', { actor, board, subject: invitation, details })
    return [...removed, ...lowered]
  })
}
