import type { Store } from '#server/store/open-store.ts'
import { type Member, membersOf } from './members.ts'

/** A member with what the invitation that they came by is called. */
export type ListedMember = Member & { invitationLabel: string | undefined }

/** The present people of a board for its facilitators, in the order of `membersOf`. */
export async function peopleOf(store: Store, board: string): Promise<ListedMember[]> {
  const [members, invitations] = [
    await membersOf(store, board),
    await store
      .selectFrom('invitations')
      .select(['id', 'label'])
      .where('board', '=', board)
      .execute(),
  ]
  const labels = new Map(invitations.map(({ id, label }) => [id, label]))
  return members.map((member) => ({
    ...member,
    invitationLabel: labels.get(member.invitation ?? ''),
  }))
}
