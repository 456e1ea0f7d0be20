'use server'

import { after } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { act, type Outcome, saying } from '#app/act.ts'
import { returnPath } from '#lib/access/return-path.ts'
import { enter, requestAddress } from '#server/auth/enter.ts'
import { countedByPassword } from '#server/auth/password-sign-in.ts'
import { takeMail } from '#server/auth/rate-limits.ts'
import { setPasswordByLink } from '#server/auth/renew-password.ts'
import { sendAccountLink, sendSignInLink } from '#server/auth/send-links.ts'
import { email, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const to = z.unknown().transform(returnPath).optional()
const password = z.string().min(1, 'required')

/** Signs somebody in by e-mail address and password, and goes on. */
export async function signIn(form: FormData): Promise<Outcome> {
  return saying(async () => {
    const given = readForm(z.object({ email, password, to }), form)
    const address = await requestAddress()
    const user = await countedByPassword(program(), { ...given, address })
    await enter(user, 'password')
    return { go: given.to ?? '/boards' }
  })
}

/** Sends a link that signs in, if there is an account; says the same if there is none. */
export async function sendLink(form: FormData): Promise<Outcome> {
  return sending(form, sendSignInLink)
}

/** Sends a link that makes an account, where anybody may have one. */
export async function sendNewAccount(form: FormData): Promise<Outcome> {
  return sending(form, sendAccountLink, program().config.registration === 'open')
}

/** Gives somebody who came by a link a new password. */
export async function renewPassword(form: FormData): Promise<Outcome> {
  return act('own account', async (who) => {
    const given = readForm(z.object({ password, to }), form)
    const { store, limits, accessChanged } = program()
    await setPasswordByLink(store, limits, who, given.password)
    accessChanged({ user: who.user.id })
    return { go: given.to ?? '/boards' }
  })
}

async function sending(
  form: FormData,
  send: typeof sendSignInLink,
  allowed = true,
): Promise<Outcome> {
  return saying(async () => {
    const { store, config, mail, limits } = program()
    if (!mail || !allowed) throw new Refusal('not-yours')
    const given = readForm(z.object({ email, to }), form)
    const address = await requestAddress()
    await limits.take('signInAddress', address)
    await takeMail(limits, { address, email: given.email })
    const language = await getLocale()
    // Only after the answer, so that its time does not tell whether there is an account.
    after(() => send({ store, config, mail }, { ...given, language }))
    const t = await getTranslations('signIn')
    return { done: t('sent') }
  })
}
