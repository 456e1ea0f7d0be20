'use server'

import { refresh } from 'next/cache'
import { type ActingOnBoard, actOnBoard, type Outcome } from '#app/act.ts'
import { beginRound, handIn, reveal, takeBack } from '#server/boards/ratings.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Hands in the ratings of the reader's city. */
export async function handInRatings(board: string): Promise<Outcome> {
  return actOnBoard('see board', board, doing(handIn))
}

/** Takes them back, as long as nobody else has seen them. */
export async function takeBackRatings(board: string): Promise<Outcome> {
  return actOnBoard('see board', board, doing(takeBack))
}

/** Shows both cities' ratings to all now. */
export async function revealRatings(board: string): Promise<Outcome> {
  return actOnBoard('lead board', board, doing(reveal))
}

/** Begins a new round of ratings. */
export async function beginNewRound(board: string): Promise<Outcome> {
  return actOnBoard('lead board', board, doing(beginRound))
}

const doing =
  (deed: typeof handIn) =>
  async ({ board, member }: ActingOnBoard): Promise<Outcome> => {
    if (!member) throw new Refusal('not-yours')
    await deed(program(), { board, member })
    // Readers whose network lets no socket through see what came of it all the same.
    refresh()
    return {}
  }
