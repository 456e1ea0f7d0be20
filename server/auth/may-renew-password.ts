import { limits } from '#lib/limits.ts'
import type { Store } from '#server/store/open-store.ts'

/** True shortly after a sign-in by link: such a link stands in for the old password. */
export const mayRenewPassword = async (
  store: Store,
  user: string,
  signIn: string,
): Promise<boolean> => (await freshWay(store, user, signIn)) === 'link'

/** The way by which somebody has signed in shortly before, or undefined when it is longer ago. */
export async function freshWay(store: Store, user: string, signIn: string) {
  const since = new Date(Date.now() - limits.newPasswordMinutes * 60_000).toISOString()
  const row = await store
    .selectFrom('signIns')
    .select('way')
    .where('id', '=', signIn)
    .where('user', '=', user)
    .where('at', '>', since)
    .executeTakeFirst()
  return row?.way
}
