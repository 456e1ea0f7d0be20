'use server'

import { cookies } from 'next/headers'
import { z } from 'zod'
import { act, type Outcome } from '#app/act.ts'
import { eraseUser } from '#server/auth/erasure.ts'
import { endedCookie } from '#server/auth/session.ts'
import { forgetDrafts } from '#server/boards/forget-drafts.ts'
import { line, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Erases whoever types their own name; `done` when there is nothing left of them here. */
export async function eraseMe(form: FormData): Promise<Outcome> {
  return act('own account', async ({ user }) => {
    const { store, keys, accessChanged } = program()
    const { name } = readForm(z.object({ name: line(200) }), form)
    const isTheirs = name.localeCompare(user.name, undefined, { sensitivity: 'accent' }) === 0
    if (!isTheirs) throw new Refusal('name-not-yours', { field: 'name' })
    await eraseUser(store, user.id)
    await forgetDrafts(program(), user.id)
    accessChanged({ user: user.id })
    ;(await cookies()).set(endedCookie(keys))
    return { done: user.name }
  })
}
