'use server'

import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { act, type Outcome } from '#app/act.ts'
import { changePassword } from '#server/auth/change-password.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'

const password = z.string().min(1, 'required')

const form = z.object({ old: z.string().default(''), password, again: password })

/** Gives somebody a new password; their other devices are signed out, open boards included. */
export async function savePassword(given: FormData): Promise<Outcome> {
  return act('own account', async (who) => {
    const { store, limits, accessChanged } = program()
    await changePassword(store, limits, who, readForm(form, given))
    accessChanged({ user: who.user.id })
    return { done: (await getTranslations('account'))('password.done') }
  })
}
