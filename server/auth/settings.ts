import { readSettings, type Settings } from '#lib/look/settings.ts'
import type { Store } from '#server/store/open-store.ts'

/** What a user set about the interface; what they did not set is as it is for everybody. */
export async function settingsOf(store: Store, user: string): Promise<Settings> {
  const row = await store
    .selectFrom('users')
    .select('settings')
    .where('id', '=', user)
    .executeTakeFirst()
  return readSettings(row?.settings)
}

/** Changes some of a user's settings and keeps the others, those of newer versions too. */
export async function changeSettings(
  store: Store,
  user: string,
  change: Partial<Pick<Settings, 'theme' | 'motion' | 'announcements' | 'reminders'>>,
): Promise<void> {
  await store.transaction().execute(async (tx) => {
    const settings = JSON.stringify({ ...(await settingsOf(tx, user)), ...change })
    await tx.updateTable('users').set({ settings }).where('id', '=', user).execute()
  })
}
