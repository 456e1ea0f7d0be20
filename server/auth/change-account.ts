import type { AccountKind } from '#lib/access/access.ts'
import { note } from '#server/audit.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { endLinks } from './links.ts'
import { endSignIns } from './sign-ins.ts'

/** The kinds that an administrator can give an account; guests have none. */
export const givenKinds = ['member', 'facilitator', 'administrator'] as const

/** Who does what to whose account. */
interface Deed {
  user: string
  /** The administrator. */
  by: string
}

/**
 * Gives an account another kind; links that a former administrator made end. Throws the Refusal `last-administrator` where nobody would be
 * left to run the program, whoever else changes something at the same moment.
 */
export async function changeKind(
  store: Store,
  { user, by, kind }: Deed & { kind: Exclude<AccountKind, 'guest'> },
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    const others = await otherAdministrators(tx, user)
    const account = await findAccount(tx, user)
    if (account.kind === 'guest') throw new Refusal('guest-has-no-account')
    if (account.kind === kind) return
    if (account.kind === 'administrator' && others === 0) throw new Refusal('last-administrator')
    await tx.updateTable('users').set({ kind }).where('id', '=', user).execute()
    // An administrator who has been found out must not come back by what they prepared.
    if (account.kind === 'administrator') await endLinks(tx, 'createdBy', user)
    const details = { kind, was: account.kind }
    await note(tx, 'account changed', { actor: by, subject: user, details })
  })
}

/**
 * Keeps somebody out and ends all their sign-ins, and unused links for them or by them. Throws the Refusals
 * `last-administrator` and `not-yourself`. Open sockets are told by `accessChanged`.
 */
export async function block(store: Store, { user, by }: Deed): Promise<void> {
  if (user === by) throw new Refusal('not-yourself')
  await store.transaction().execute(async (tx) => {
    const others = await otherAdministrators(tx, user)
    const account = await findAccount(tx, user)
    if (account.blockedAt !== null) return
    if (account.kind === 'administrator' && others === 0) throw new Refusal('last-administrator')
    const blockedAt = new Date().toISOString()
    await tx.updateTable('users').set({ blockedAt }).where('id', '=', user).execute()
    await endSignIns(tx, user)
    await endLinks(tx, 'user', user)
    await endLinks(tx, 'createdBy', user)
    await note(tx, 'account blocked', { actor: by, subject: user })
  })
}

/** Lets somebody in again. */
export async function unblock(store: Store, { user, by }: Deed): Promise<void> {
  await store.transaction().execute(async (tx) => {
    const account = await findAccount(tx, user)
    if (account.blockedAt === null) return
    await tx.updateTable('users').set({ blockedAt: null }).where('id', '=', user).execute()
    await note(tx, 'account unblocked', { actor: by, subject: user })
  })
}

/** Signs somebody out on all devices; they may come again. */
export async function signOutEverywhere(store: Store, { user, by }: Deed): Promise<void> {
  await store.transaction().execute(async (tx) => {
    await findAccount(tx, user)
    await endSignIns(tx, user)
    await note(tx, 'signed out everywhere', { actor: by, subject: user })
  })
}

/** How many administrators there are beside one. Nobody else can change that before the end. */
async function otherAdministrators(tx: Store, user: string): Promise<number> {
  // Writing to their rows makes others who want to do the same wait, in both databases.
  const rows = await tx
    .updateTable('users')
    .set(({ ref }) => ({ kind: ref('kind') }))
    .where('kind', '=', 'administrator')
    .returning(['id', 'blockedAt'])
    .execute()
  return rows.filter(({ id, blockedAt }) => id !== user && blockedAt === null).length
}

async function findAccount(tx: Store, user: string) {
  const account = await tx
    .selectFrom('users')
    .select(['kind', 'blockedAt'])
    .where('id', '=', user)
    .executeTakeFirst()
  if (!account) throw new Refusal('no-such-account')
  return account
}
