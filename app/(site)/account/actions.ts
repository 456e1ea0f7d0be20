'use server'

import { revalidatePath } from 'next/cache'
import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { act, type Outcome } from '#app/act.ts'
import { chooseLanguage, chooseTheme } from '#app/preferences.ts'
import { isLanguage } from '#lib/i18n/languages.ts'
import { announcements, motions } from '#lib/look/settings.ts'
import { themes } from '#lib/look/theme.ts'
import { note } from '#server/audit.ts'
import { changeProfile } from '#server/auth/profile.ts'
import { endedCookie } from '#server/auth/session.ts'
import { changeSettings } from '#server/auth/settings.ts'
import { endSignIns } from '#server/auth/sign-ins.ts'
import { displayName, line, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'

const profileForm = z.object({
  name: displayName,
  city: line(80),
  language: z.string().refine(isLanguage),
})

/** Keeps what somebody says of themselves; a new name shows at once where they are. */
export async function saveProfile(form: FormData): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    const { store, accessChanged } = program()
    const profile = readForm(profileForm, form)
    const isRenamed = await changeProfile(store, user, profile)
    if (isRenamed) accessChanged({ user: user.id })
    await chooseLanguage(profile.language)
    revalidatePath('/', 'layout')
    const t = await getTranslations({ locale: profile.language, namespace: 'account' })
    return { done: t('saved') }
  })
}

const lookForm = z.object({
  theme: z.enum(themes),
  motion: z.enum(motions),
  announcements: z.enum(announcements),
})

/** Keeps how the pages look and speak to somebody, on all their devices. */
export async function saveLook(form: FormData): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    const { theme, ...others } = readForm(lookForm, form)
    await changeSettings(program().store, user.id, others)
    await chooseTheme(theme)
    revalidatePath('/', 'layout')
    return { done: (await getTranslations('account'))('saved') }
  })
}

/** Ends one of somebody's sign-ins, open boards included. */
export async function endOne(form: FormData): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    const { store, accessChanged } = program()
    const { id } = readForm(z.object({ id: z.string().min(1) }), form)
    await endSignIns(store, user.id, { only: id })
    accessChanged({ user: user.id })
    revalidatePath('/account')
    return { done: (await getTranslations('account'))('signIns.ended') }
  })
}

/** Ends somebody's sign-ins on all other devices. */
export async function endOthers(): Promise<Outcome> {
  return act('own account', async ({ user, signIn }) => {
    const { store, accessChanged } = program()
    await endSignIns(store, user.id, { but: signIn })
    accessChanged({ user: user.id })
    await note(store, 'signed out everywhere', { actor: user.id, details: { here: false } })
    revalidatePath('/account')
    return { done: (await getTranslations('account'))('signIns.othersEnded') }
  })
}

/** Ends the sign-in on this device. */
export async function signOutHere(): Promise<Outcome> {
  return act('own account', async ({ user, signIn }) => {
    await leave(user.id, signIn)
    return undefined
  })
}

/** Ends all of somebody's sign-ins, on this device too. */
export async function signOutAll(): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    await leave(user.id)
    await note(program().store, 'signed out everywhere', {
      actor: user.id,
      details: { here: true },
    })
    return undefined
  })
}

async function leave(user: string, only?: string): Promise<void> {
  const { store, keys, accessChanged } = program()
  await endSignIns(store, user, only === undefined ? {} : { only })
  accessChanged({ user })
  ;(await cookies()).set(endedCookie(keys))
}
