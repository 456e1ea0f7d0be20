import type { Delegation, Role } from '#lib/access/access.ts'
import { note } from '#server/audit.ts'
import { findByProvedEmail, findUser } from '#server/auth/users.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { gains } from './join.ts'
import { lastLeaders } from './lasting-leaders.ts'
import { lockBoard } from './lock-board.ts'
import { type Member, memberOf } from './members.ts'
import { turnAway } from './turned-away.ts'

/** A person's place on a board, as a facilitator sets it. */
export interface Place {
  role: Role
  delegation: Delegation | null
  /** When it ends by itself, ISO 8601 in UTC; null: never. */
  until: string | null
}

/** Gives somebody another place on a board. Throws Refusals: `last-facilitator`, `member-gone`. */
export async function changeMember(
  store: Store,
  board: string,
  actor: string,
  user: string,
  given: Place,
): Promise<void> {
  const place = placed(given)
  await withMember(store, board, user, async (tx, member) => {
    if (!leads(place)) await refuseLast(tx, board, user)
    if (place.role === 'facilitator') await refuseGuest(tx, user)
    await tx
      .updateTable('members')
      .set(place)
      .where('board', '=', board)
      .where('user', '=', user)
      .execute()
    if (actor !== user && isLess(place, member)) await turnAway(tx, board, user)
    await note(tx, 'member changed', { actor, board, subject: user, details: { ...place } })
  })
}

/** Takes somebody off a board, or lets them leave. Throws Refusals as `changeMember` does. */
export async function removeMember(
  store: Store,
  board: string,
  actor: string,
  user: string,
): Promise<void> {
  await withMember(store, board, user, async (tx) => {
    await refuseLast(tx, board, user)
    await tx.deleteFrom('members').where('board', '=', board).where('user', '=', user).execute()
    // Who leaves may come again by the same way; who was taken off may not.
    if (actor !== user) await turnAway(tx, board, user)
    await note(tx, 'member removed', { actor, board, subject: user })
  })
}

/**
 * Adds the person whose e-mail address that has been shown to be; gives their id. Throws the Refusal
 * `cannot-add`, the same for every reason, when there is nobody to add, and `already-there`.
 */
export async function addMember(
  store: Store,
  board: string,
  actor: string,
  email: string,
  given: Place,
): Promise<string> {
  const user = await findByProvedEmail(store, email)
  if (!user || user.kind === 'guest') throw new Refusal('cannot-add', { field: 'email' })
  const place = placed(given)
  await store.transaction().execute(async (tx) => {
    if (!(await lockBoard(tx, board))) throw new Refusal('not-yours')
    if (await memberOf(tx, board, user.id)) throw new Refusal('already-there', { field: 'email' })
    // A membership that has ended is no membership, but its row is still there.
    await tx.deleteFrom('members').where('board', '=', board).where('user', '=', user.id).execute()
    await tx
      .insertInto('members')
      .values({ ...place, board, user: user.id, joinedAt: new Date().toISOString() })
      .execute()
    await note(tx, 'member joined', { actor, board, subject: user.id, details: { ...place } })
  })
  return user.id
}

/** Facilitators belong to neither city. */
const placed = (place: Place): Place =>
  place.role === 'facilitator' ? { ...place, delegation: null } : place

/** True for somebody who leads a board for good. */
const leads = ({ role, until }: Pick<Place, 'role' | 'until'>) =>
  role === 'facilitator' && until === null

/** True when a place has a lower role than somebody has, or ends sooner. */
const isLess = (place: Place, has: Place) =>
  gains(place, has) || (place.until !== null && (has.until === null || place.until < has.until))

/** Runs a change of a member while nobody else changes people of this board. */
async function withMember(
  store: Store,
  board: string,
  user: string,
  change: (tx: Store, member: Member) => Promise<void>,
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    await lockBoard(tx, board)
    const member = await memberOf(tx, board, user)
    if (!member) throw new Refusal('member-gone')
    await change(tx, member)
  })
}

/** Throws the Refusal `guest-cannot-lead`: whoever leads must be able to come back from anywhere. */
async function refuseGuest(tx: Store, user: string): Promise<void> {
  const found = await findUser(tx, user)
  if (found?.kind === 'guest') throw new Refusal('guest-cannot-lead', { field: 'role' })
}

/** Throws the Refusal `last-facilitator` when nobody else leads the board for good. */
async function refuseLast(tx: Store, board: string, user: string): Promise<void> {
  const last = await lastLeaders(tx, board, [user])
  if (last.length > 0) throw new Refusal('last-facilitator')
}
