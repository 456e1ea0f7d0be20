'use server'

import { refresh } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { limits } from '#lib/limits.ts'
import { makeAgenda } from '#server/boards/agendas.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const templateForm = z.object({ template: z.string().max(limits.idLength) })

/** Makes a session's agenda from a template. */
export async function makeFromTemplate(
  board: string,
  session: string,
  form: FormData,
): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board, member }) => {
    if (!member || typeof session !== 'string') throw new Refusal('not-yours')
    const { template } = readForm(templateForm, form)
    const language = await getLocale()
    await makeAgenda(program(), { board, member }, { session, template, language })
    refresh()
    return {}
  })
}
