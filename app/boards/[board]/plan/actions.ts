'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { makeFeed } from '#server/boards/calendar-feeds.ts'
import { signPlanOff, takeSignOffBack } from '#server/boards/sign-off.ts'
import { saveVersion } from '#server/boards/versions.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/** Signs the plan for the reader's city, as they have it before them, and saves a version of it. */
export async function signPlan(board: string, seen: string): Promise<Outcome> {
  return actOnBoard('see board', board, async ({ board: found, member }) => {
    // Whoever calls an action by hand may give it anything.
    if (!member || typeof seen !== 'string') throw new Refusal('not-yours')
    const t = await getTranslations('plan')
    await signPlanOff(program(), { board: found, member }, seen, () => {
      const city = member.delegation ? found.cities[member.delegation] : ''
      const name = t('signOff.version', { city })
      const author = member.user.id
      return saveVersion(program(), found, { kind: 'named', name, note: '', author })
    })
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

/** Makes the reader's calendar feed of a board, or a new one in its place. */
export async function subscribe(board: string): Promise<Outcome> {
  return actOnBoard('see board', board, async ({ user }) => {
    await makeFeed(program().store, user.id, board)
    refresh()
    return {}
  })
}
