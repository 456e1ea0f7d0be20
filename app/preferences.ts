'use server'

import { cookies } from 'next/headers'
import { isLanguage, languageCookie } from '#lib/i18n/languages.ts'
import { readTheme, themeCookie } from '#lib/look/theme.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { changeSettings } from '#server/auth/settings.ts'
import { setLanguage } from '#server/auth/users.ts'
import { program } from '#server/program.ts'

const year = {
  maxAge: 365 * 24 * 60 * 60,
  sameSite: 'lax' as const,
  path: '/',
  get secure() {
    return program().keys.secure
  },
}

/** Keeps the reader's language: in this browser, and in the profile of whoever is signed in. */
export async function chooseLanguage(language: string): Promise<void> {
  if (!isLanguage(language)) return
  ;(await cookies()).set(languageCookie, language, year)
  const user = await currentUser()
  if (user) await setLanguage(program().store, user.id, language)
}

/** Keeps how the interface looks: in this browser, and in the profile of whoever is signed in. */
export async function chooseTheme(text: string): Promise<void> {
  const theme = readTheme(text)
  ;(await cookies()).set(themeCookie, theme, year)
  const user = await currentUser()
  if (user) await changeSettings(program().store, user.id, { theme })
}
