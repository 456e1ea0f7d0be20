import { cookies } from 'next/headers'
import { cache } from 'react'
import { readSettings, type Settings } from '#lib/look/settings.ts'
import { readTheme, type Theme, themeCookie } from '#lib/look/theme.ts'
import { program } from '#server/program.ts'
import { currentUser } from './current-user.ts'
import { settingsOf } from './settings.ts'

/**
 * How these pages look and speak to their reader, looked up once per request. The profile comes
 * before this browser's cookie, so that a choice is there on every device.
 */
export const readerLook = cache(async (): Promise<Settings & { theme: Theme }> => {
  // First, so that no page is made before there is anybody to read it.
  const chosen = readTheme((await cookies()).get(themeCookie)?.value)
  const user = await currentUser()
  const settings = user ? await settingsOf(program().store, user.id) : readSettings(null)
  return { ...settings, theme: settings.theme ?? chosen }
})
