import { randomUUID } from 'node:crypto'
import type { Store } from '#server/store/open-store.ts'
import type { SignInWay } from '#server/store/tables.ts'
import { type SessionKeys, sessionCookie, sessionOf } from './session.ts'

/** Seconds for which somebody stays signed in on a device. */
export const signInSeconds = 30 * 24 * 60 * 60

/** Somebody signed in on one device, for themselves to see. */
export interface SignIn {
  id: string
  way: SignInWay
  device: string
  at: string
  until: string
}

/** Signs a user in on a device; gives the cookie that stands for it. */
export async function startSignIn(store: Store, keys: SessionKeys, given: NewSignIn) {
  const signIn = await recordSignIn(store, given)
  return sessionCookie({ user: given.user, signIn }, keys, given.seconds ?? signInSeconds)
}

/** Notes that a user is signed in on a device; gives the sign-in's id, for a cookie to carry. */
export async function recordSignIn(
  store: Store,
  { user, way, device, seconds = signInSeconds }: NewSignIn,
): Promise<string> {
  const id = randomUUID()
  const now = Date.now()
  const at = new Date(now).toISOString()
  const until = new Date(now + seconds * 1000).toISOString()
  await store.insertInto('signIns').values({ id, user, way, device, at, until }).execute()
  await store.deleteFrom('signIns').where('until', '<', at).execute()
  await store.updateTable('users').set({ seenAt: at }).where('id', '=', user).execute()
  return id
}

/** Who signs in, how and on what device; `seconds`: how long it lasts. */
export interface NewSignIn {
  user: string
  way: SignInWay
  device: string
  seconds?: number
}

/** Somebody whose cookie is good and whose sign-in has not been ended. */
export interface SignedIn {
  user: string
  signIn: string
  /** When it ends by itself, in milliseconds since 1970. */
  until: number
}

/** Who is signed in by these cookies, or undefined. */
export async function signedIn(
  store: Store,
  cookies: Record<string, string>,
  keys: SessionKeys,
): Promise<SignedIn | undefined> {
  const session = await sessionOf(cookies, keys)
  return session && (await stillSignedIn(store, session)) ? session : undefined
}

/** True until the sign-in is ended, on this device or from another, or its user is kept out. */
export async function stillSignedIn(
  store: Store,
  { user, signIn }: Pick<SignedIn, 'user' | 'signIn'>,
): Promise<boolean> {
  const row = await store
    .selectFrom('signIns')
    .innerJoin('users', 'users.id', 'signIns.user')
    .select(['signIns.user', 'users.blockedAt'])
    .where('signIns.id', '=', signIn)
    .executeTakeFirst()
  return row?.user === user && row.blockedAt === null
}

/** Where a user is signed in, newest first. */
export const signInsOf = (store: Store, user: string): Promise<SignIn[]> =>
  store
    .selectFrom('signIns')
    .select(['id', 'way', 'device', 'at', 'until'])
    .where('user', '=', user)
    .where('until', '>', new Date().toISOString())
    .orderBy('at', 'desc')
    .execute()

/** Ends a user's sign-ins: one, or all but one, or all. Open sockets are told by `accessChanged`. */
export async function endSignIns(
  store: Store,
  user: string,
  which: { only?: string; but?: string } = {},
): Promise<void> {
  let rows = store.deleteFrom('signIns').where('user', '=', user)
  if (which.only !== undefined) rows = rows.where('id', '=', which.only)
  if (which.but !== undefined) rows = rows.where('id', '!=', which.but)
  await rows.execute()
}

/** Browser and system in a few words, from a User-Agent header. */
export function deviceName(userAgent: string | null | undefined): string {
  const text = userAgent ?? ''
  const browser = text.match(/(Edg|OPR|Firefox|Chrome|Safari)(?=\/)/)?.[1]
  const system = text.match(/Android|iPhone|iPad|Windows|Mac OS X|CrOS|Linux/)?.[0]
  const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS X': 'macOS' }
  const known = [browser, system].filter((word) => word !== undefined)
  return known.map((word) => names[word] ?? word).join(' · ') || '?'
}
