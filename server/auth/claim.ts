import { note } from '#server/audit.ts'
import { lastMoment } from '#server/boards/invitation.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { byLink, orEmailTaken } from './link-accounts.ts'
import { findLink } from './links.ts'
import { checkPassword } from './password-rules.ts'
import { hashPassword } from './passwords.ts'
import { endSignIns } from './sign-ins.ts'

/**
 * Makes a guest's identity an account, at once and without a proof of the address; the id, and with
 * it everything they wrote, stays theirs. Ends all their sign-ins: start a new one, and call
 * `accessChanged`. Throws `email-taken` when somebody has the address, with nothing changed.
 */
export async function claimAtOnce(
  store: Store,
  { user, email, password }: { user: string; email: string; password: string },
): Promise<void> {
  await checkPassword(password, { email })
  const passwordHash = await hashPassword(password)
  const change = store
    .transaction()
    .execute((tx) => become(tx, { user, email, passwordHash, emailProvedAt: null }))
  await orEmailTaken(change)
}

/** The same by the link that was sent to the address; gives the user's id. */
export async function claimByLink(store: Store, token: string, password: string): Promise<string> {
  const email = (await findLink(store, token))?.email ?? null
  await checkPassword(password, { email })
  const passwordHash = await hashPassword(password)
  return byLink(store, token, 'claim', async (tx, link) => {
    if (!link.user || !link.email) throw new Refusal('link-gone')
    const emailProvedAt = new Date().toISOString()
    await become(tx, { user: link.user, email: link.email, passwordHash, emailProvedAt })
    return link.user
  })
}

interface Claimed {
  user: string
  email: string
  emailProvedAt: string | null
  passwordHash: string
}

async function become(tx: Store, { user, ...account }: Claimed): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ ...account, kind: 'member' })
    .where('id', '=', user)
    .where('kind', '=', 'guest')
    .where('email', 'is', null)
    .where('blockedAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw new Refusal('claim-gone')
  await keepPlaces(tx, user)
  await endSignIns(tx, user)
  await note(tx, 'account claimed', { actor: user, subject: user })
}

/**
 * Lets somebody stay where an invitation gave a guest some days: these are for guests. An end that
 * a facilitator set is another one and holds; what is over stays over.
 */
async function keepPlaces(tx: Store, user: string): Promise<void> {
  const rows = await tx
    .selectFrom('members')
    .innerJoin('invitations', 'invitations.board', 'members.board')
    .innerJoin('joins', (on) =>
      on.onRef('joins.invitation', '=', 'invitations.id').onRef('joins.user', '=', 'members.user'),
    )
    .select(['members.board', 'members.until', 'invitations.memberDays', 'joins.at'])
    .where('members.user', '=', user)
    .where('members.until', '>', new Date().toISOString())
    .execute()
  for (const { board, until, memberDays, at } of rows) {
    if (memberDays === null || until !== lastMoment(memberDays, new Date(at))) continue
    await tx
      .updateTable('members')
      .set({ until: null })
      .where('user', '=', user)
      .where('board', '=', board)
      .where('until', '=', until)
      .execute()
  }
}
