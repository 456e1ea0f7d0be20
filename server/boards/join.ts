import { randomUUID } from 'node:crypto'
import type { Membership } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { note } from '#server/audit.ts'
import { findUser, type User } from '#server/auth/users.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { freeName } from './free-name.ts'
import { type Ended, endedBy, type Invitation, invitationRows, lastMoment } from './invitation.ts'
import { lockBoard } from './lock-board.ts'
import { type Member, memberOf, membersOf } from './members.ts'
import { refuseTurnedAway } from './turned-away.ts'
import { refuseWhenUsedUp, wait } from './waiting.ts'

/**
 * Lets a stranger in by an invitation: makes a guest of them and a member of the board. Gives the
 * guest's user id. Throws the Refusal that says why not; then nothing has been made and no place
 * has been taken. Whether they know the passphrase is asked before.
 */
export async function joinAsGuest(
  store: Store,
  invitation: string,
  newcomer: { name: string; language: string | null },
): Promise<string> {
  return inTurn(store, invitation, async (tx, { board }) => {
    const open = await takeTurn(tx, invitation)
    if (open.role === 'facilitator') throw new Refusal('account-needed')
    await refuseFull(tx, board)
    const user = randomUUID()
    await tx
      .insertInto('users')
      .values({
        id: user,
        name: await freeName(tx, [board], newcomer.name),
        language: newcomer.language,
        kind: 'guest',
        city: await cityOf(tx, open),
        createdAt: new Date().toISOString(),
      })
      .execute()
    if (open.waits) await wait(tx, open, user)
    else
      await admit(tx, open, {
        user,
        membership: { ...placeOf(open), until: endFor('guest', open) },
      })
    return user
  })
}

/**
 * Lets somebody who is signed in onto the board, or to wait at its door. Gives false, and takes no
 * place, when they are there already with a role that is as high or higher.
 */
export async function joinAsUser(
  store: Store,
  invitation: string,
  user: Pick<User, 'id' | 'kind'>,
): Promise<boolean> {
  return inTurn(store, invitation, async (tx, found) => {
    const existing = await memberOf(tx, found.board, user.id)
    if (!gains(existing, found)) return false
    const open = await takeTurn(tx, invitation)
    await refuseTurnedAway(tx, open, user.id)
    if (open.role === 'facilitator' && user.kind === 'guest') throw new Refusal('account-needed')
    if (!existing) await refuseFull(tx, open.board)
    if (open.waits) {
      await wait(tx, open, user.id)
      return true
    }
    await take(tx, open, user, existing)
    return true
  })
}

/**
 * Lets somebody in who waits at a board's door, as their invitation says. Gives false when they do
 * not wait any more. For facilitators, which the caller checks. Throws the Refusals `board-full` and
 * `invitation-archived`.
 */
export async function letInWaiting(store: Store, board: string, user: string): Promise<boolean> {
  return store.transaction().execute(async (tx) => {
    await lockBoard(tx, board)
    const row = await tx
      .deleteFrom('waiting')
      .where('board', '=', board)
      .where('user', '=', user)
      .returning('invitation')
      .executeTakeFirst()
    const open =
      row && (await invitationRows(tx).where('id', '=', row.invitation).executeTakeFirst())
    const who = await findUser(tx, user)
    if (!open || !who) return false
    await refuseArchived(tx, board)
    const existing = await memberOf(tx, board, user)
    if (!existing) await refuseFull(tx, board)
    if (gains(existing, open)) await take(tx, open, who, existing)
    return true
  })
}

/** Gives somebody the place of an invitation. */
async function take(
  tx: Store,
  open: Invitation,
  user: Pick<User, 'id' | 'kind'>,
  existing: Member | undefined,
): Promise<void> {
  const end = endFor(user.kind, open)
  const until = existing ? later(existing.until, end) : end
  const membership = { ...placeOf(open), until }
  await admit(tx, open, { user: user.id, membership, existing })
}

/** True when an invitation gives somebody more than they have on its board. */
export const gains = (
  existing: Pick<Membership, 'role'> | undefined,
  { role }: Pick<Membership, 'role'>,
): boolean => existing === undefined || rank[role] > rank[existing.role]

/** Throws the Refusal that says why an invitation lets nobody in any more, if it does not. */
export function refuseEnded(invitation: Invitation): void {
  const ended = endedBy(invitation)
  if (ended) throw new Refusal(reasons[ended])
}

const rank = { observer: 0, participant: 1, facilitator: 2 } as const

const reasons = {
  expired: 'invitation-expired',
  'used-up': 'invitation-used-up',
  revoked: 'invitation-revoked',
} as const satisfies Record<Ended, string>

/**
 * Runs a joining while nobody else joins, leaves or is given another place on the board: what is
 * read of its people meanwhile is true.
 */
async function inTurn<Result>(
  store: Store,
  id: string,
  run: (tx: Store, found: Invitation) => Promise<Result>,
): Promise<Result> {
  const found = await invitationRows(store).where('id', '=', id).executeTakeFirst()
  if (!found) throw new Refusal('invitation-unknown')
  return store.transaction().execute(async (tx) => {
    await lockBoard(tx, found.board)
    return run(tx, found)
  })
}

/** Throws the Refusal `board-full` when nobody more may come. */
async function refuseFull(tx: Store, board: string): Promise<void> {
  if ((await membersOf(tx, board)).length >= limits.boardMembers) throw new Refusal('board-full')
}

/** Throws the Refusal `invitation-archived` when a board takes nobody in because it is archived. */
export async function refuseArchived(store: Store, board: string): Promise<void> {
  const row = await store
    .selectFrom('boards')
    .select('archivedAt')
    .where('id', '=', board)
    .executeTakeFirst()
  if (row?.archivedAt) throw new Refusal('invitation-archived')
}

/**
 * Makes everybody who joins by an invitation, or ends it, wait for each other until the transaction
 * is over, in all processes: a database holds a row that has been written for the writer. What is
 * read afterwards is therefore true, the number of places taken among it.
 */
async function takeTurn(tx: Store, id: string): Promise<Invitation> {
  await tx.updateTable('invitations').set({ id }).where('id', '=', id).execute()
  const invitation = await invitationRows(tx).where('id', '=', id).executeTakeFirst()
  if (!invitation) throw new Refusal('invitation-unknown')
  refuseEnded(invitation)
  await refuseWhenUsedUp(tx, invitation)
  await refuseArchived(tx, invitation.board)
  return invitation
}

async function admit(
  tx: Store,
  { id, board }: Invitation,
  {
    user,
    membership,
    existing,
  }: {
    user: string
    membership: Membership & { until: string | null }
    existing?: Member | undefined
  },
): Promise<void> {
  const at = new Date().toISOString()
  const came = { ...membership, invitation: id, joinedAt: at }
  await tx
    .insertInto('members')
    .values({ board, user, ...came })
    // A membership that ended by itself begins anew; one that is raised keeps where it came from.
    .onConflict((row) => row.columns(['board', 'user']).doUpdateSet(existing ? membership : came))
    .execute()
  const before = {
    fromRole: existing?.role ?? null,
    fromDelegation: existing?.delegation ?? null,
    fromUntil: existing?.until ?? null,
  }
  await tx
    .insertInto('joins')
    .values({ invitation: id, user, at, ...before })
    .onConflict((row) => row.columns(['invitation', 'user']).doUpdateSet({ at, ...before }))
    .execute()
  const { role, delegation } = membership
  const details = { invitation: id, role, delegation }
  await note(tx, 'member joined', { actor: user, board, subject: user, details })
}

const placeOf = ({ role, delegation }: Membership): Membership => ({ role, delegation })

/** When a membership ends by itself: accounts stay, guests for as long as the invitation says. */
const endFor = (kind: User['kind'], { memberDays }: Invitation): string | null =>
  kind === 'guest' && memberDays !== null ? lastMoment(memberDays) : null

const later = (one: string | null, other: string | null) =>
  one === null || other === null ? null : one > other ? one : other

async function cityOf(tx: Store, { board, delegation }: Invitation): Promise<string> {
  if (!delegation) return ''
  const cities = await tx
    .selectFrom('boards')
    .select(['mentorCity as mentor', 'menteeCity as mentee'])
    .where('id', '=', board)
    .executeTakeFirstOrThrow()
  return cities[delegation]
}
