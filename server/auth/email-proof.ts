import { note } from '#server/audit.ts'
import type { Store } from '#server/store/open-store.ts'
import { endLinks } from './links.ts'
import { endSignIns } from './sign-ins.ts'

/**
 * Keeps that a user's address was shown to be theirs. Whoever merely typed it before is somebody
 * else for all we know: where it had not been shown, the password and all sign-ins end.
 */
export async function proveEmail(tx: Store, user: string): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('users')
    .set({ emailProvedAt: new Date().toISOString(), passwordHash: null })
    .where('id', '=', user)
    .where('email', 'is not', null)
    .where('emailProvedAt', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) await endSignIns(tx, user)
}

/**
 * Takes an address away from whoever has it without having shown it to be theirs: they are a guest
 * again, and signed out. Gives their id, for `accessChanged`; undefined where there is nobody.
 */
export async function takeUnprovedAway(tx: Store, address: string): Promise<string | undefined> {
  const row = await tx
    .updateTable('users')
    .set({ email: null, passwordHash: null, kind: 'guest' })
    .where('email', '=', address)
    .where('emailProvedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  await endSignIns(tx, row.id)
  await endLinks(tx, 'user', row.id)
  await endLinks(tx, 'createdBy', row.id)
  await note(tx, 'account changed', { actor: null, subject: row.id, details: { kind: 'guest' } })
  return row.id
}
