import type { Language } from '#lib/i18n/languages.ts'
import { note } from '#server/audit.ts'
import { freeName } from '#server/boards/free-name.ts'
import { lockBoard } from '#server/boards/lock-board.ts'
import type { Store } from '#server/store/open-store.ts'
import type { User } from './users.ts'

/** What people say of themselves. */
export interface Profile {
  /** The name under which the others see them. */
  name: string
  /** Empty: none. */
  city: string
  language: Language
}

/**
 * Keeps what somebody says of themselves; true when the others have to see another name. A new name
 * that somebody else on one of their boards has gets a number, as when joining.
 */
export async function changeProfile(store: Store, user: User, profile: Profile): Promise<boolean> {
  return store.transaction().execute(async (tx) => {
    const { city, language } = profile
    const name = profile.name === user.name ? user.name : await distinct(tx, user.id, profile.name)
    const changed = {
      name: name !== user.name,
      city: city !== user.city,
      language: language !== user.language,
    }
    if (!Object.values(changed).includes(true)) return false
    await tx.updateTable('users').set({ name, city, language }).where('id', '=', user.id).execute()
    await note(tx, 'account changed', { actor: user.id, subject: user.id, details: changed })
    return changed.name
  })
}

async function distinct(tx: Store, user: string, wanted: string): Promise<string> {
  const now = new Date().toISOString()
  const rows = await tx
    .selectFrom('members')
    .select('board')
    .where('user', '=', user)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]))
    .orderBy('board')
    .execute()
  const boards = rows.map(({ board }) => board)
  // Two who take the same name at once wait for each other, in the same order.
  for (const board of boards) await lockBoard(tx, board)
  return freeName(tx, boards, wanted, user)
}
