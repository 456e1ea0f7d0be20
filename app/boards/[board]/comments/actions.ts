'use server'

import { type ActingOnBoard, actOnBoard, type Outcome } from '#app/act.ts'
import { saidForm, threadForm } from '#server/boards/comment-input.ts'
import {
  beginThread,
  changeComment as changeWords,
  reply,
  settle,
  removeComment as takeAway,
} from '#server/boards/comments.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Begins a thread on something of the board; `shown` is the id of its first comment. */
export async function begin(board: string, form: FormData): Promise<Outcome> {
  return actOnBoard('see board', board, async (who) => ({
    shown: await beginThread(program(), commenting(who), readForm(threadForm, form)),
  }))
}

/** Adds a comment to a thread; `shown` is its id. */
export async function replyTo(board: string, thread: string, form: FormData): Promise<Outcome> {
  return actOnBoard('see board', board, async (who) => {
    const said = readForm(saidForm, form)
    return { shown: await reply(program(), commenting(who), { thread: idOf(thread), said }) }
  })
}

/** Gives the reader's own comment other words. */
export async function changeComment(
  board: string,
  comment: string,
  form: FormData,
): Promise<Outcome> {
  return actOnBoard('see board', board, async (who) => {
    const said = readForm(saidForm, form)
    await changeWords(program(), commenting(who), { comment: idOf(comment), said })
    return {}
  })
}

/** Deletes the reader's own comment, or as a facilitator removes somebody's. */
export async function removeComment(board: string, comment: string): Promise<Outcome> {
  return actOnBoard('see board', board, async (who) => {
    await takeAway(program(), commenting(who), idOf(comment))
    return {}
  })
}

/** Settles a thread. */
export async function resolveThread(board: string, thread: string): Promise<Outcome> {
  return actOnBoard('see board', board, settling(thread, true))
}

/** Opens a settled thread again. */
export async function reopenThread(board: string, thread: string): Promise<Outcome> {
  return actOnBoard('see board', board, settling(thread, false))
}

const settling =
  (thread: string, isSettled: boolean) =>
  async (who: ActingOnBoard): Promise<Outcome> => {
    await settle(program(), commenting(who), idOf(thread), isSettled)
    return {}
  }

function commenting({ board, member }: ActingOnBoard) {
  if (!member) throw new Refusal('not-yours')
  return { board, member }
}

/** Whoever calls an action by hand may give it anything. */
function idOf(given: unknown): string {
  if (typeof given !== 'string') throw new Refusal('comment-gone')
  return given
}
