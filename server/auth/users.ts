import type { AccountKind } from '#lib/access/access.ts'
import type { Store } from '#server/store/open-store.ts'

/** A person as the pages know them. `language` is their own choice, if they made one. */
export interface User {
  id: string
  name: string
  language: string | null
  email: string | null
  kind: AccountKind
  city: string
}

const columns = ['id', 'name', 'language', 'email', 'kind', 'city'] as const

/** The user with that id, or undefined. */
export const findUser = (store: Store, id: string): Promise<User | undefined> =>
  store.selectFrom('users').select(columns).where('id', '=', id).executeTakeFirst()

/** The user with that e-mail address, however it is written, or undefined. */
export const findByEmail = (store: Store, email: string): Promise<User | undefined> =>
  store
    .selectFrom('users')
    .select(columns)
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst()

/** The same, only where the address was shown to be theirs: others may have typed anybody's. */
export const findByProvedEmail = (store: Store, email: string): Promise<User | undefined> =>
  store
    .selectFrom('users')
    .select(columns)
    .where('email', '=', email.trim().toLowerCase())
    .where('emailProvedAt', 'is not', null)
    .executeTakeFirst()

/** Keeps the language a person chose. */
export async function setLanguage(store: Store, user: string, language: string): Promise<void> {
  await store.updateTable('users').set({ language }).where('id', '=', user).execute()
}
