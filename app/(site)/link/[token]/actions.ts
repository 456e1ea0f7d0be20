'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { type Outcome, saying } from '#app/act.ts'
import { returnPath, withReturn } from '#lib/access/return-path.ts'
import { isLanguage } from '#lib/i18n/languages.ts'
import { claimByLink } from '#server/auth/claim.ts'
import { enter, requestAddress } from '#server/auth/enter.ts'
import { makeAccount, makeFirstAdministrator } from '#server/auth/link-accounts.ts'
import { findByLink } from '#server/auth/sign-in-link.ts'
import { displayName, email, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'

const to = z.unknown().transform(returnPath).optional()
const password = z.string().min(1, 'required')
const language = z.string().refine(isLanguage, 'wrong-input')

/** Signs in by a link, and offers to set a new password. */
export async function signInByLink(token: string, form: FormData): Promise<Outcome> {
  return byLink(async () => {
    const given = readForm(z.object({ to }), form)
    await enter(await findByLink(program().store, token), 'link')
    return { go: withReturn('/sign-in/password', given.to) }
  })
}

/** Makes the account that somebody was invited to have. */
export async function acceptAccount(token: string, form: FormData): Promise<Outcome> {
  return byLink(async () => {
    const given = readForm(z.object({ name: displayName, language, password, to }), form)
    await enter(await makeAccount(program().store, token, given), 'link')
    return { go: given.to ?? '/boards' }
  })
}

/** Makes the first administrator. */
export async function beFirstAdministrator(token: string, form: FormData): Promise<Outcome> {
  return byLink(async () => {
    const given = readForm(z.object({ name: displayName, email, password }), form)
    const person = { ...given, language: await getLocale() }
    await enter(await makeFirstAdministrator(program().store, token, person), 'link')
    return { go: '/boards' }
  })
}

/** Confirms the address of a guest, who has an account from then on. */
export async function confirmClaim(token: string, form: FormData): Promise<Outcome> {
  return byLink(async () => {
    const given = readForm(z.object({ password }), form)
    const { store, accessChanged } = program()
    const user = await claimByLink(store, token, given.password)
    await enter(user, 'link')
    accessChanged({ user })
    return { go: '/boards' }
  })
}

async function byLink(run: () => Promise<Outcome>): Promise<Outcome> {
  return saying(async () => {
    await program().limits.take('link', await requestAddress())
    return run()
  })
}
