'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { note } from '#server/audit.ts'
import { boardForm } from '#server/boards/board-input.ts'
import { boardName } from '#server/boards/board-name.ts'
import {
  changeBoard,
  refuseArchived,
  setArchived,
  setRetention,
} from '#server/boards/change-board.ts'
import { deleteBoard } from '#server/boards/delete-board.ts'
import { retentionChoices } from '#server/boards/retention-dates.ts'
import { sameName } from '#server/boards/same-name.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Changes the board's facts. */
export async function saveBoard(board: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async (who) => {
    refuseArchived(who.board)
    await changeBoard(program().store, board, who.user.id, readForm(boardForm, form))
    return saved()
  })
}

const retentionForm = z.object({
  months: z
    .string()
    .transform((text) => (text === '' ? null : Number(text)))
    .refine((months) => retentionChoices.some((choice) => choice === months)),
})

/** Sets after how long without a change the board is deleted. */
export async function saveRetention(board: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    await setRetention(program().store, board, user.id, readForm(retentionForm, form).months)
    return saved()
  })
}

/** Makes the board read-only for everybody. */
export async function archiveBoard(board: string): Promise<Outcome> {
  return archive(board, true)
}

/** Lets the board be changed again. */
export async function reopenBoard(board: string): Promise<Outcome> {
  return archive(board, false)
}

async function archive(board: string, archived: boolean): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ user }) => {
    const { store, accessChanged } = program()
    await setArchived(store, board, user.id, archived)
    accessChanged({ board })
    refresh()
    return {}
  })
}

const deletionForm = z.object({ name: z.string().transform((text) => text.slice(0, 1000)) })

/** Deletes the board with everything on it, once its name has been typed. */
export async function removeBoard(board: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board: found, user }) => {
    const { store, letGo, accessChanged } = program()
    const { name } = readForm(deletionForm, form)
    if (!sameName(name, boardName(found))) throw new Refusal('name-differs', { field: 'name' })
    // Noted first: whoever sweeps up after other processes looks there.
    await note(store, 'board deleted', { actor: user.id, board })
    await deleteBoard(store, board, letGo)
    accessChanged({ board })
    return { go: '/boards' }
  })
}

async function saved(): Promise<Outcome> {
  refresh()
  return { done: (await getTranslations('settings'))('saved') }
}
