'use server'

import { after } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { act, type Outcome } from '#app/act.ts'
import { claimAtOnce } from '#server/auth/claim.ts'
import { enter, requestAddress } from '#server/auth/enter.ts'
import { takeMail } from '#server/auth/rate-limits.ts'
import { sendClaimLink } from '#server/auth/send-links.ts'
import { email, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Sends a guest a link that shows the address to be theirs. */
export async function sendClaim(form: FormData): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    const { store, config, mail, limits } = program()
    if (!mail || user.kind !== 'guest') throw new Refusal('not-yours')
    const given = readForm(z.object({ email }), form)
    await limits.take('mail', user.id)
    await takeMail(limits, { address: await requestAddress(), email: given.email })
    const language = await getLocale()
    after(() => sendClaimLink({ store, config, mail }, user, { ...given, language }))
    const t = await getTranslations('claim')
    return { done: t('sent') }
  })
}

/** Gives a guest an account at once, where nothing can be sent. */
export async function claim(form: FormData): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    const { store, config, mail, limits, accessChanged } = program()
    if (mail || config.oidc || user.kind !== 'guest') throw new Refusal('not-yours')
    const password = z.string().min(1, 'required')
    const given = readForm(z.object({ email, password }), form)
    await limits.take('newPassword', user.id)
    await claimAtOnce(store, { user: user.id, ...given })
    await enter(user.id, 'password')
    accessChanged({ user: user.id })
    return { go: '/boards' }
  })
}
