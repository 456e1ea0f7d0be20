import type { Membership } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'

/** A user as a member of a board. */
export interface Member extends Membership {
  user: { id: string; name: string; language: string | null; city: string }
  /** When the membership ends by itself, ISO 8601 in UTC; null: never. */
  until: string | null
  /** The id of the invitation that they came by. */
  invitation: string | null
}

/** The present people of a board: facilitators first, then the mentor's, the mentee's, others. */
export async function membersOf(store: Store, board: string): Promise<Member[]> {
  const rows = await memberRows(store, board).orderBy('users.name').execute()
  const rank = (member: Membership) =>
    member.role === 'facilitator'
      ? 0
      : { mentor: 1, mentee: 2, none: 3 }[member.delegation ?? 'none']
  return rows.map(fromRow).sort((a, b) => rank(a) - rank(b))
}

/** A user's membership of a board, or undefined when they have none, or none any more. */
export async function memberOf(
  store: Store,
  board: string,
  user: string,
): Promise<Member | undefined> {
  const row = await memberRows(store, board).where('users.id', '=', user).executeTakeFirst()
  return row && fromRow(row)
}

const memberRows = (store: Store, board: string) =>
  store
    .selectFrom('members')
    .innerJoin('users', 'users.id', 'members.user')
    .select([
      'users.id',
      'users.name',
      'users.language',
      'users.city',
      'members.role',
      'members.delegation',
      'members.until',
      'members.invitation',
    ])
    .where('members.board', '=', board)
    .where((where) =>
      where.or([
        where('members.until', 'is', null),
        where('members.until', '>', new Date().toISOString()),
      ]),
    )

type Row = Membership & Member['user'] & Pick<Member, 'until' | 'invitation'>

const fromRow = ({ role, delegation, until, invitation, ...user }: Row): Member => ({
  role,
  delegation,
  until,
  invitation,
  user,
})
