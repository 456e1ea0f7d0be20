'use server'

import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { actOnBoard, type Outcome } from '#app/act.ts'
import { readBenchmark } from '#lib/benchmark/read-benchmark.ts'
import { type Settlement, settlements } from '#lib/board/parking.ts'
import { limits } from '#lib/limits.ts'
import { note } from '#server/audit.ts'
import { makeAgenda } from '#server/boards/agendas.ts'
import type { Board } from '#server/boards/boards.ts'
import { closeSession } from '#server/boards/close-session.ts'
import { draftMinutes, type MinutesWords } from '#server/boards/minutes.ts'
import { settlePoint } from '#server/boards/parking.ts'
import { countDrafts, revealDrafts } from '#server/boards/reveal.ts'
import { findSession } from '#server/boards/sessions.ts'
import { takeOver } from '#server/boards/take-over.ts'
import { saveVersion } from '#server/boards/versions.ts'
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

/** Says how many private cards there are for a key factor; never what is on them. */
export async function countCards(board: string, factor: string): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board }) => {
    await mustHave(board, factor)
    const t = await getTranslations('stage')
    return { done: t('cards.count', { ...(await countDrafts(program(), board.id, factor)) }) }
  })
}

/** Shows all private cards of a key factor to everybody. */
export async function revealCards(board: string, factor: string): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board, user }) => {
    await mustHave(board, factor)
    const t = await getTranslations('stage')
    const { cards } = await revealDrafts(program(), board, factor)
    const details = { factor, cards }
    await note(program().store, 'cards shown', { actor: user.id, board: board.id, details })
    return { done: t('cards.revealed', { cards }) }
  })
}

async function mustHave(board: Board, factor: unknown): Promise<void> {
  const [benchmark] = (await readBenchmark(board.benchmark)) ?? []
  const isThere = benchmark?.keyFactors.some(({ id }) => id === factor) ?? false
  if (!isThere) throw new Refusal('wrong-input')
}

/** Lets the chosen deputy lead when no facilitator has been there for a while. */
export async function takeOverSession(board: string): Promise<Outcome> {
  return actOnBoard('see board', board, async ({ board, member }) => {
    if (!member) throw new Refusal('not-yours')
    await takeOver(program(), board, member)
    refresh()
    return {}
  })
}

/** Ends the session that is being held, and saves the board as it is by then, with its minutes. */
export async function endSession(board: string): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board, member }) => {
    if (!member) throw new Refusal('not-yours')
    const [words, language] = [await minutesWords(), await getLocale()]
    await closeSession(program(), { board, member }, async (session) => {
      const author = member.user.id
      if (await findSession(program().store, board.id, session)) {
        const only = { ifNone: true }
        await draftMinutes(program(), { board, member }, session, words, language, only)
      }
      await saveVersion(program(), board, { kind: 'session', name: '', note: '', session, author })
    })
    refresh()
    return {}
  })
}

/** Drafts a session's minutes from what happened in it. */
export async function makeMinutes(board: string, session: string): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board, member }) => {
    if (!member || typeof session !== 'string') throw new Refusal('not-yours')
    const words = await minutesWords()
    await draftMinutes(program(), { board, member }, session, words, await getLocale())
    refresh()
    return {}
  })
}

/** Says what became of a point of the parking lot, and makes it; null: it is open again. */
export async function settle(
  board: string,
  point: string,
  how: Settlement | null,
): Promise<Outcome> {
  return actOnBoard('lead board', board, async ({ board, member }) => {
    const known = how === null || settlements.includes(how)
    if (!member || typeof point !== 'string' || !known) throw new Refusal('wrong-input')
    await settlePoint(program(), { board, member }, point, how)
    return {}
  })
}

/** The words of minutes in the reader's language. */
async function minutesWords(): Promise<MinutesWords> {
  const [t, board] = [await getTranslations('sessions'), await getTranslations('board')]
  return {
    people: t('attendance'),
    others: t('others'),
    steps: t('minutesSteps'),
    decisions: t('decisions.title'),
    agreed: t('minutesAgreed'),
    votes: t('minutesVotes'),
    parked: t('parking.title'),
    settled: {
      handled: t('parking.was.handled'),
      card: t('parking.was.card'),
      action: t('parking.was.action'),
      decision: t('parking.was.decision'),
    },
    changes: (date) => t('minutesChanges', { date }),
    sections: {
      context: board('sections.context'),
      assessment: board('sections.ratings'),
      actors: board('sections.actors'),
      plan: board('sections.plan'),
    },
  }
}
