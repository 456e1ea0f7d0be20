import type { Insertable } from 'kysely'
import type { Membership } from '#lib/access/access.ts'
import type { SessionKeys } from '#server/auth/session.ts'
import { signInsOf, startSignIn } from '#server/auth/sign-ins.ts'
import { findUser, type User } from '#server/auth/users.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Tables } from '#server/store/tables.ts'

type Given = Partial<Omit<Insertable<Tables['users']>, 'id'>>

/** Makes a user. */
export async function makeUser(store: Store, id: string, given: Given = {}): Promise<User> {
  const createdAt = new Date().toISOString()
  await store
    .insertInto('users')
    .values({ id, name: `The one called ${id}`, createdAt, ...given })
    .execute()
  const user = await findUser(store, id)
  if (!user) throw new Error(`no user ${id}`)
  return user
}

/** Makes a board without anybody on it. */
export const makeBoard = (store: Store, id: string) =>
  store
    .insertInto('boards')
    .values({
      id,
      key: `key of ${id}`,
      benchmark: 'city-for-all',
      mentorCity: `${id} mentor`,
      menteeCity: `${id} mentee`,
      createdAt: new Date().toISOString(),
    })
    .execute()

/** Puts a user on a board, until a moment if one is given. */
export const makeMember = (
  store: Store,
  board: string,
  user: string,
  { role = 'participant', delegation = null, until = null }: Partial<MemberGiven> = {},
) => store.insertInto('members').values({ board, user, role, delegation, until }).execute()

interface MemberGiven extends Membership {
  until: string | null
}

/** Signs a user in on one more device; gives the Cookie header and the sign-in's id. */
export async function signIn(store: Store, keys: SessionKeys, user: string) {
  const before = new Set((await signInsOf(store, user)).map(({ id }) => id))
  const device = 'Firefox · a test'
  const { name, value } = await startSignIn(store, keys, { user, way: 'invitation', device })
  const id = (await signInsOf(store, user)).find((one) => !before.has(one.id))?.id ?? ''
  return { id, headers: { Cookie: `${name}=${value}` } }
}
