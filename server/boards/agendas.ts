import { areRatingsShown } from '#lib/access/access.ts'
import { readTemplates } from '#lib/agenda/read-templates.ts'
import { type NewStep, type Subject, stepsFrom } from '#lib/agenda/template.ts'
import { readBenchmark } from '#lib/benchmark/read-benchmark.ts'
import { instructionKey } from '#lib/board/agenda.ts'
import { byWidestGap } from '#lib/board/disagreement.ts'
import { readerOfAll } from '#lib/board/ratings.ts'
import { stepsOf } from '#lib/board/run.ts'
import { type StageOn, stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import { type Member, memberOf } from './members.ts'
import { readRatings } from './read-ratings.ts'
import { findSession, sessionsOf } from './sessions.ts'

/** A template to choose from, in one language. */
export interface TemplateChoice {
  id: string
  name: string
  about: string
}

/** The templates of agendas in the reader's language, else in English. */
export async function templateChoices(language: string): Promise<TemplateChoice[]> {
  return (await readTemplates()).map(({ structure, words }) => {
    const { name = '', about = '' } = words[language] ?? words.en ?? {}
    return { id: structure.id, name, about }
  })
}

/**
 * Makes a session's agenda from a template, in the place of the one that it has: of the key factors
 * in an `order` that is given, else of those with the widest gaps. For facilitators, which the caller
 * checks. Throws the Refusals `session-gone`, `session-live` and `board-archived`.
 */
export async function makeAgenda(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  { board, member }: { board: Board; member: Member },
  given: { session: string; template: string; language: string; order?: readonly string[] },
): Promise<void> {
  refuseArchived(board)
  const session = await findSession(store, board.id, given.session)
  const template = (await readTemplates()).find(({ structure }) => structure.id === given.template)
  if (!session || !template) throw new Refusal('session-gone')
  const byGap = await factorsByGap(rooms, board, member)
  const { order } = given
  const placeOf = (id: string) => order?.indexOf(id) ?? 0
  const factors = order ? [...byGap].sort((a, b) => placeOf(a.id) - placeOf(b.id)) : byGap
  const subject = { cities: board.cities, factors, minutes: session.minutes }
  const languages = board.languages.length > 0 ? board.languages : [given.language]
  const steps = stepsFrom(template, subject, given.language, languages)
  const { user, role, delegation } = member
  const person = { id: user.id, name: user.name, role, delegation }
  await rooms.change(roomName({ board: board.id, section: 'stage' }), person, (doc) => {
    const face = stage.on(doc)
    if (face.run.get('now')?.session === session.id) throw new Refusal('session-live')
    replaceSteps(face, session.id, steps, user.id)
  })
}

/**
 * Reads the agenda of a board's latest session that has one, to begin another board's with: nothing
 * else that was written there. Throws the Refusal `not-yours` when this user does not lead the board.
 */
export async function agendaToTake(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  board: string,
  user: string,
): Promise<NewStep[]> {
  if ((await memberOf(store, board, user))?.role !== 'facilitator') throw new Refusal('not-yours')
  const sessions = (await sessionsOf(store, board)).reverse()
  return rooms.peek(roomName({ board, section: 'stage' }), (doc) => {
    const face = stage.on(doc)
    const agendas = sessions.map(({ id }) => stepsOf(face, id))
    const latest = agendas.find((steps) => steps.length > 0) ?? []
    return latest.map(({ id: _, session: __, ...step }) => step)
  })
}

/**
 * Gives the first session of a board that was just made an agenda. A step about a key factor that
 * the board's benchmark does not have leads nowhere.
 */
export async function beginAgenda(
  { rooms, store }: Pick<Program, 'rooms' | 'store'>,
  { board, benchmark, author }: { board: string; benchmark: string; author: string },
  steps: readonly NewStep[],
): Promise<void> {
  const [session] = await sessionsOf(store, board)
  if (!session || steps.length === 0) return
  const [known] = (await readBenchmark(benchmark)) ?? []
  const isThere = (place: string) => {
    const [part, factor] = place.split('/')
    return part !== 'factors' || known?.keyFactors.some(({ id }) => id === factor)
  }
  const own = steps.map((step) => ({
    ...step,
    place: step.place !== null && isThere(step.place) ? step.place : null,
  }))
  await rooms.change(roomName({ board, section: 'stage' }), null, (doc) =>
    replaceSteps(stage.on(doc), session.id, own, author),
  )
}

/** Puts steps in the place of those that a session has. */
export function replaceSteps(
  face: StageOn,
  session: string,
  steps: readonly NewStep[],
  author: string,
): void {
  for (const { id, instructions, titles, purposes } of stepsOf(face, session)) {
    face.agenda.remove(id)
    for (const language of Object.keys(titles)) face.titles.clear(instructionKey(id, language))
    for (const language of Object.keys(purposes)) {
      face.purposes.clear(instructionKey(id, language))
    }
    for (const language of Object.keys(instructions)) {
      face.instructions.clear(instructionKey(id, language))
    }
  }
  for (const { instructions, titles, purposes, ...step } of steps) {
    const id = face.agenda.add({ ...step, session }, { author })
    for (const [language, title] of Object.entries(titles)) {
      face.titles.set(instructionKey(id, language), title)
    }
    for (const [language, purpose] of Object.entries(purposes)) {
      face.purposes.set(instructionKey(id, language), purpose)
    }
    for (const [language, text] of Object.entries(instructions)) {
      face.instructions.set(instructionKey(id, language), text)
    }
  }
}

/**
 * The board's key factors with their short names by language, those with the widest gaps first. As
 * long as the cities do not see each other's ratings an agenda must not tell of them either.
 */
async function factorsByGap(
  rooms: Program['rooms'],
  board: Board,
  member: Member,
): Promise<Subject['factors']> {
  const benchmarks = (await readBenchmark(board.benchmark)) ?? []
  const factors = (benchmarks[0]?.keyFactors ?? []).map(({ id }) => ({
    id,
    short: Object.fromEntries(
      benchmarks.map(({ language, keyFactors }) => [
        language,
        keyFactors.find((factor) => factor.id === id)?.short ?? '',
      ]),
    ),
  }))
  const ids = factors.map(({ id }) => id)
  const { round, own, agreed } = await readRatings(rooms, board.id, member, readerOfAll(ids))
  if (!areRatingsShown(round.rules)) return factors
  const compared = byWidestGap(ids, {
    mentor: own.mentor ?? {},
    mentee: own.mentee ?? {},
    agreed,
  })
  return compared.flatMap(({ factor }) => factors.filter(({ id }) => id === factor))
}
