import type { Doc } from 'yjs'
import type { StageRules } from '#lib/access/access.ts'
import { instructionKey, minute, plannedStarts, type Step } from './agenda.ts'
import { type Run, rulesOf, type StageOn, stage } from './stage.ts'

/** What everybody on a board has to know of the stage, as plain values. */
export interface StageNow {
  run: Run | null
  /** The steps of the session that is being held, in order. */
  steps: Step[]
  rules: StageRules
  attention: ReturnType<StageOn['attention']['all']>
  /** True when private cards are shown with names. */
  named: boolean
}

/** Reads what is going on off the stage. */
export function readStageNow(doc: Doc): StageNow {
  const face = stage.on(doc)
  const run = face.run.get('now')
  return {
    run,
    steps: run ? stepsOf(face, run.session) : [],
    rules: rulesOf(face),
    attention: face.attention.all(),
    named: face.privacy.get('named'),
  }
}

/** The stage of a board on which nothing has happened. */
export const quietStage: StageNow = {
  run: null,
  steps: [],
  rules: { locked: [], submitted: [], revealed: false, paused: false },
  attention: { spotlight: null, message: null, floor: null, deputy: null },
  named: false,
}

/** A session's agenda, in order. */
export function stepsOf(
  { agenda, instructions, titles, purposes }: StageOn,
  session: string,
): Step[] {
  const told = Object.entries(instructions.all())
  const [named, meant] = [Object.entries(titles.all()), Object.entries(purposes.all())]
  const byLanguage = (texts: typeof told, id: string) => {
    const prefix = instructionKey(id, '')
    const own = texts.filter(([key]) => key.startsWith(prefix))
    return Object.fromEntries(own.map(([key, text]) => [key.slice(prefix.length), text]))
  }
  return agenda
    .list()
    .filter((card) => card.session === session)
    .map(({ id, title, purpose, minutes, place, mode }) => ({
      id,
      session,
      title,
      purpose,
      minutes,
      place,
      mode,
      instructions: byLanguage(told, id),
      titles: byLanguage(named, id),
      purposes: byLanguage(meant, id),
    }))
}

/** When each step of a session was last begun, in ms since 1970. */
export function heldStarts({ held }: StageOn, session: string): Map<string, number> {
  const own = held.list().filter((one) => one.session === session)
  own.sort((a, b) => (a.at < b.at ? -1 : 1))
  return new Map(own.map(({ step, at }) => [step, Date.parse(at)]))
}

/** Begins a session at its first step, or goes to a step of it. Brings all to the page it is about. */
export function goToStep(face: StageOn, step: Step, by: string, now: number): void {
  const at = new Date(now).toISOString()
  const before = face.run.get('now')
  const isSame = before?.session === step.session
  face.run.set('now', {
    session: step.session,
    startedAt: isSame ? before.startedAt : at,
    step: step.id,
    stepAt: at,
    endsAt: new Date(now + step.minutes * minute).toISOString(),
    pausedAt: null,
  })
  face.held.add({ session: step.session, step: step.id, at })
  if (step.place !== null) bringAll(face, step.place, by, isHolding(face))
}

/** Makes a break, or ends it: the time that is left stays the same. */
export function setPaused(face: StageOn, paused: boolean, now: number): void {
  const run = face.run.get('now')
  if (!run || (run.pausedAt !== null) === paused) return
  if (paused) return face.run.set('now', { ...run, pausedAt: new Date(now).toISOString() })
  face.run.set('now', {
    ...run,
    endsAt: new Date(endOf(run, now)).toISOString(),
    pausedAt: null,
  })
}

/** Gives the step more minutes, or takes some; those of a step that is over count from now. */
export function addMinutes(face: StageOn, minutes: number, now: number): void {
  const run = face.run.get('now')
  if (!run) return
  const from =
    run.pausedAt === null ? Math.max(Date.parse(run.endsAt), now) : Date.parse(run.endsAt)
  const end = minutes < 0 ? Date.parse(run.endsAt) : from
  face.run.set('now', { ...run, endsAt: new Date(end + minutes * minute).toISOString() })
}

/** Ends the session that is being held: nobody is held or paused any more. */
export function endRun(face: StageOn): void {
  face.run.clear('now')
  face.attention.clear('spotlight')
  face.attention.clear('message')
  face.attention.clear('floor')
}

/** Brings everybody to a page of the board, and holds them there if wanted. */
export function bringAll(face: StageOn, place: string, by: string, held: boolean): void {
  const count = (face.attention.get('spotlight')?.count ?? 0) + 1
  face.attention.set('spotlight', { place, held, count, by })
}

/** Lets everybody go where they want. */
export function letGo(face: StageOn): void {
  const spotlight = face.attention.get('spotlight')
  if (spotlight) face.attention.set('spotlight', { ...spotlight, held: false })
}

const isHolding = (face: StageOn) => face.attention.get('spotlight')?.held ?? false

/** When the present step is over, in ms since 1970; during a break that moves on with the clock. */
export const endOf = ({ endsAt, pausedAt }: Run, now: number): number =>
  Date.parse(endsAt) + (pausedAt === null ? 0 : Math.max(0, now - Date.parse(pausedAt)))

/** Milliseconds that are left of the present step; below 0 when it lasts longer. */
export const timeLeft = (run: Run, now: number): number => endOf(run, now) - now

/**
 * When each step begins as things are: those that were, when they were begun; those to come, one
 * after the other from the end of the present one. In ms since 1970.
 */
export function startsNow(
  steps: readonly Step[],
  run: Run,
  held: ReadonlyMap<string, number>,
  now: number,
): Map<string, number> {
  const at = steps.findIndex(({ id }) => id === run.step)
  const planned = plannedStarts(steps, Date.parse(run.startedAt))
  const past = steps
    .slice(0, at)
    .map(({ id }) => [id, held.get(id) ?? planned.get(id) ?? 0] as const)
  const end = Math.max(endOf(run, now), now)
  const coming = plannedStarts(steps.slice(at + 1), end)
  return new Map([...past, [run.step, Date.parse(run.stepAt)], ...coming])
}

/** By how many minutes a session is behind its plan, or before it (below 0). */
export function driftMinutes(steps: readonly Step[], run: Run, now: number): number {
  const at = steps.findIndex(({ id }) => id === run.step)
  const planned = steps.slice(0, at + 1).reduce((sum, { minutes }) => sum + minutes, 0)
  const real = Math.max(endOf(run, now), now) - Date.parse(run.startedAt)
  return Math.round(real / minute - planned)
}
