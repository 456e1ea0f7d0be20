'use server'

import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { limits } from '#lib/limits.ts'
import { continueFrom } from '#server/boards/continue-from.ts'
import { sessionForm } from '#server/boards/session-input.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const templateForm = z.object({ template: z.string().max(limits.idLength) })

/** Plans the next session from what a version says, and goes there. */
export async function planFrom(board: string, version: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board, member }) => {
    if (!member || typeof version !== 'string') throw new Refusal('not-yours')
    const planned = readForm(sessionForm, form)
    if (!planned) throw new Refusal('required', { field: 'sessionDate' })
    const { template } = readForm(templateForm, form)
    const language = await getLocale()
    const given = { version, planned, template, language }
    const session = await continueFrom(program(), { board, member }, given)
    return { go: `/boards/${board.id}/sessions/${session}` }
  })
}
