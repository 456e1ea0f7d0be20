import type { SessionKeys } from '#server/auth/session.ts'
import { startSignIn } from '#server/auth/sign-ins.ts'
import { type DemoPerson, demoUserId } from '#server/boards/demo-people.ts'
import type { Store } from '#server/store/open-store.ts'

/** Signs a demo identity in; gives the Cookie header. */
export async function demoCookie(
  store: Store,
  keys: SessionKeys,
  person: DemoPerson,
  seconds?: number,
): Promise<string> {
  const user = demoUserId(person)
  const given = { user, way: 'demo', device: 'a test', ...(seconds && { seconds }) } as const
  const { name, value } = await startSignIn(store, keys, given)
  return `${name}=${value}`
}
