'use server'

import { cookies } from 'next/headers'
import { isLanguage, languageCookie } from '#lib/i18n/languages.ts'
import { readTheme, themeCookie } from '#lib/look/theme.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { setLanguage } from '#server/boards/boards.ts'
import { program } from '#server/program.ts'

const year = { maxAge: 365 * 24 * 60 * 60, sameSite: 'lax' as const, path: '/' }

/** Keeps the reader's language: in this browser, and in the profile of whoever is signed in. */
export async function chooseLanguage(language: string): Promise<void> {
  if (!isLanguage(language)) return
  ;(await cookies()).set(languageCookie, language, year)
  const user = await currentUser()
  if (user) await setLanguage(program().store, user.id, language)
}

/** Keeps how this browser shows the interface. */
export async function chooseTheme(theme: string): Promise<void> {
  ;(await cookies()).set(themeCookie, readTheme(theme), year)
}
