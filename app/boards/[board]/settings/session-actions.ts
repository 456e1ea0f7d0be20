'use server'

import { refresh } from 'next/cache'
import { type ActingOnBoard, actOnBoard, type Outcome } from '#app/act.ts'
import { note } from '#server/audit.ts'
import { refuseArchived } from '#server/boards/change-board.ts'
import { sessionForm } from '#server/boards/session-input.ts'
import { addSession, changeSession, removeSession } from '#server/boards/sessions.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Plans a session. */
export async function planSession(board: string, form: FormData): Promise<Outcome> {
  return change(board, async () => {
    await addSession(program().store, board, read(form))
  })
}

/** Changes when a session is, or where. */
export async function moveSession(
  board: string,
  session: string,
  form: FormData,
): Promise<Outcome> {
  return change(board, async () => {
    await changeSession(program().store, board, session, read(form))
  })
}

/** Takes a session off the plan. */
export async function cancelSession(board: string, session: string): Promise<Outcome> {
  return change(board, async () => {
    await removeSession(program().store, board, session)
  })
}

async function change(board: string, run: (who: ActingOnBoard) => Promise<void>): Promise<Outcome> {
  return actOnBoard('lead board', board, async (who) => {
    refuseArchived(who.board)
    await run(who)
    const details = { what: 'sessions' }
    await note(program().store, 'board changed', { actor: who.user.id, board, details })
    refresh()
    return {}
  })
}

function read(form: FormData) {
  const session = readForm(sessionForm, form)
  if (!session) throw new Refusal('required', { field: 'sessionDate' })
  return session
}
