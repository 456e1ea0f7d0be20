'use server'

import { refresh } from 'next/cache'
import { getLocale } from 'next-intl/server'
import { z } from 'zod'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { voteKinds, voterKinds } from '#lib/board/votes.ts'
import { limits } from '#lib/limits.ts'
import { castVote, endVote, startVote } from '#server/boards/votes.ts'
import { filledLine, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const voteForm = z.object({
  question: filledLine(limits.itemLength),
  kind: z.enum(voteKinds),
  voters: z.enum(voterKinds),
  each: z
    .string()
    .transform(Number)
    .pipe(z.int('votes-wrong').min(1, 'votes-wrong').max(limits.votesEach, 'votes-wrong')),
  factor: z.string().max(limits.idLength).default(''),
  options: z
    .string()
    .default('')
    .transform((text) => text.split('\n').map((one) => one.trim().slice(0, limits.itemLength))),
})

/** Begins a vote. */
export async function beginVote(board: string, form: FormData): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board, member }) => {
    if (!member) throw new Refusal('not-yours')
    await startVote(program(), { board, member }, readForm(voteForm, form), await getLocale())
    refresh()
    return {}
  })
}

/** Ends a vote and shows its results. */
export async function closeVote(board: string, vote: string): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board }) => {
    if (typeof vote !== 'string') throw new Refusal('vote-over')
    await endVote(program(), board, vote)
    refresh()
    return {}
  })
}

/** Gives one vote to an option. */
export async function give(board: string, vote: string, option: string): Promise<Outcome> {
  return cast(board, vote, option, false)
}

/** Takes one vote back. */
export async function takeBack(board: string, vote: string, option: string): Promise<Outcome> {
  return cast(board, vote, option, true)
}

async function cast(id: string, vote: string, option: string, back: boolean): Promise<Outcome> {
  return actOnBoard('see board', id, async ({ board, member }) => {
    const isText = typeof vote === 'string' && typeof option === 'string'
    if (!member || !isText) throw new Refusal('not-yours')
    await castVote(program(), { board, member }, { vote, option, back })
    refresh()
    return {}
  })
}
