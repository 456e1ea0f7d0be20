import type { Membership } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Board } from './boards.ts'
import { revokeInvitation } from './revoke-invitation.ts'

/** An invitation to a board as administrators see it; its code is known to nobody here. */
export interface InvitationLine extends Membership {
  id: string
  board: Pick<Board, 'id' | 'title' | 'cities'>
  /** For whom it is, in the facilitator's words. */
  label: string
  until: string
  /** How many may come by it; null: any number. */
  uses: number | null
  /** How many came. */
  used: number
  state: 'open' | 'revoked' | 'over' | 'used-up'
}

/** One page of the invitations to all boards, newest first; `page` counts from 1. */
export async function listInvitations(
  store: Store,
  page: number,
): Promise<{ lines: InvitationLine[]; total: number }> {
  const counted = await store
    .selectFrom('invitations')
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirst()
  const rows = await store
    .selectFrom('invitations')
    .innerJoin('boards', 'boards.id', 'invitations.board')
    .select((row) => [
      'invitations.id',
      'invitations.board',
      'boards.title',
      'boards.mentorCity',
      'boards.menteeCity',
      'invitations.label',
      'invitations.role',
      'invitations.delegation',
      'invitations.until',
      'invitations.uses',
      'invitations.revokedAt',
      row
        .selectFrom('joins')
        .select(({ fn }) => fn.countAll<number>().as('used'))
        .whereRef('joins.invitation', '=', 'invitations.id')
        .$asScalar()
        .$notNull()
        .as('used'),
    ])
    .orderBy('invitations.at', 'desc')
    .orderBy('invitations.id')
    .limit(limits.listLines)
    .offset((page - 1) * limits.listLines)
    .execute()
  const lines = rows.map(({ board, title, mentorCity, menteeCity, revokedAt, ...row }) => ({
    ...row,
    board: { id: board, title, cities: { mentor: mentorCity, mentee: menteeCity } },
    state: stateOf({ ...row, revokedAt }),
  }))
  return { lines, total: counted?.total ?? 0 }
}

function stateOf({
  revokedAt,
  until,
  uses,
  used,
}: Pick<InvitationLine, 'until' | 'uses' | 'used'> & {
  revokedAt: string | null
}): InvitationLine['state'] {
  if (revokedAt !== null) return 'revoked'
  if (until <= new Date().toISOString()) return 'over'
  return uses !== null && used >= uses ? 'used-up' : 'open'
}

/** Ends an invitation; whoever came by it stays. Throws the Refusal `invitation-gone`. */
export async function endInvitation(
  store: Store,
  { invitation, by }: { invitation: string; by: string },
): Promise<void> {
  const found = await store
    .selectFrom('invitations')
    .select('board')
    .where('id', '=', invitation)
    .executeTakeFirst()
  const given = { invitation, actor: by, removePeople: false }
  const ended = found && (await revokeInvitation(store, { ...found, ...given }))
  if (!ended) throw new Refusal('invitation-gone')
}
