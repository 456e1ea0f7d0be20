import { limits } from '#lib/limits.ts'
import type { Store } from '#server/store/open-store.ts'

/**
 * Forgets, a day later, who waited at a board's door and was not let in, and with that the guests
 * among them who never had a place anywhere. `now` in ms since 1970.
 */
export async function forgetWaiting(store: Store, now = Date.now()): Promise<void> {
  const past = new Date(now - limits.dailyMs).toISOString()
  await store.transaction().execute(async (tx) => {
    const waited = await tx
      .deleteFrom('waiting')
      .where('at', '<', past)
      .returning('waiting.user')
      .execute()
    const sentAway = await tx.selectFrom('refused').select('user').where('at', '<', past).execute()
    const users = [...new Set([...waited, ...sentAway].map(({ user }) => user))]
    if (users.length === 0) return
    await tx
      .deleteFrom('users')
      .where('id', 'in', users)
      .where('kind', '=', 'guest')
      .where('id', 'not in', (from) => from.selectFrom('members').select('members.user'))
      .where('id', 'not in', (from) => from.selectFrom('joins').select('joins.user'))
      .where('id', 'not in', (from) => from.selectFrom('waiting').select('waiting.user'))
      .execute()
  })
}
