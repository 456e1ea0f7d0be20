import type { Membership } from '#lib/access/access.ts'
import { note } from '#server/audit.ts'
import type { Store } from '#server/store/open-store.ts'
import { lastLeaders } from './lasting-leaders.ts'
import { turnAway } from './turned-away.ts'

/** An invitation whose people lose what it gave them, and who asks for it. */
interface Ending extends Membership {
  board: string
  invitation: string
  actor: string
}

/**
 * Takes back what an invitation gave: who came by it goes, who was there before gets their place of
 * then back, or observes where that is not known. Whoever asks stays as they are, and so does the
 * last one who leads the board for good. Says whose places these were; runs under `lockBoard`.
 */
export async function takeBack(
  tx: Store,
  ending: Ending,
): Promise<{ removed: string[]; lowered: string[] }> {
  const { board, actor } = ending
  const people = await peopleOf(tx, ending)
  const [spared] = await lastLeaders(
    tx,
    board,
    people.map(({ user }) => user),
  )
  const removed: string[] = []
  const lowered: string[] = []
  for (const person of people.filter(({ user }) => user !== spared)) {
    const { user, came } = person
    if (came) {
      await tx.deleteFrom('members').where('board', '=', board).where('user', '=', user).execute()
      await note(tx, 'member removed', { actor, board, subject: user })
      removed.push(user)
    } else if (await lower(tx, ending, person)) lowered.push(user)
  }
  // Another invitation that they have must not undo it.
  for (const user of [...removed, ...lowered]) await turnAway(tx, board, user)
  return { removed, lowered }
}

type Person = Awaited<ReturnType<typeof peopleOf>>[number]

/** Who has something on the board from the invitation; `came`: they were not there before. */
async function peopleOf(tx: Store, { board, invitation, actor }: Ending) {
  const rows = await tx
    .selectFrom('members')
    .innerJoin('joins', 'joins.user', 'members.user')
    .select(['members.user', 'members.role', 'members.delegation', 'members.until'])
    .select(['members.invitation', 'members.joinedAt', 'joins.at'])
    .select(['joins.fromRole', 'joins.fromDelegation', 'joins.fromUntil'])
    .where('members.board', '=', board)
    .where('joins.invitation', '=', invitation)
    .where('members.user', '!=', actor)
    .execute()
  return rows
    .map((row) => ({ ...row, came: row.invitation === invitation }))
    .filter(
      // Who went and was added anew since has their place from a facilitator.
      ({ came, joinedAt, at }) => came || joinedAt === null || joinedAt <= at,
    )
}

/** Gives somebody their earlier place back; false when what they have is not from the invitation. */
async function lower(tx: Store, ending: Ending, person: Person): Promise<boolean> {
  const { board, role, delegation, actor } = ending
  const { user, fromRole, until } = person
  const before = {
    role: fromRole ?? 'observer',
    delegation: fromRole === null ? null : person.fromDelegation,
    until: fromRole === null ? until : sooner(until, person.fromUntil),
  }
  // A later invitation that raised them further must not lead back to what this one gave.
  await tx
    .updateTable('joins')
    .set({ fromRole: before.role, fromDelegation: before.delegation, fromUntil: before.until })
    .where('user', '=', user)
    .where('at', '>', person.at)
    .where('fromRole', '=', role)
    .where('invitation', 'in', (from) =>
      from.selectFrom('invitations').select('id').where('board', '=', board),
    )
    .execute()
  if (person.role !== role || person.delegation !== delegation) return false
  await tx
    .updateTable('members')
    .set(before)
    .where('board', '=', board)
    .where('user', '=', user)
    .execute()
  await note(tx, 'member changed', { actor, board, subject: user, details: before })
  return true
}

const sooner = (one: string | null, other: string | null) =>
  one === null || other === null ? (one ?? other) : one < other ? one : other
