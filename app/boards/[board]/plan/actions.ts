'use server'

import { refresh } from 'next/cache'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { signPlanOff, takeSignOffBack } from '#server/boards/sign-off.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Signs the plan for the reader's city, as they have it before them. */
export async function signPlan(board: string, seen: string): Promise<Outcome> {
  return actOnBoard('see board', board, async ({ board: found, member }) => {
    // Whoever calls an action by hand may give it anything.
    if (!member || typeof seen !== 'string') throw new Refusal('not-yours')
    await signPlanOff(program(), { board: found, member }, seen)
    refresh()
    return {}
  })
}

/** Takes the signature of the reader's city back. */
export async function takeBackSignOff(board: string): Promise<Outcome> {
  return actOnBoard('see board', board, async ({ board: found, member }) => {
    if (!member) throw new Refusal('not-yours')
    await takeSignOffBack(program(), { board: found, member })
    refresh()
    return {}
  })
}
