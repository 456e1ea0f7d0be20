import type { Delegation } from '#lib/access/access.ts'
import { type Actor, isKeyActor } from './actors.ts'
import { isOpen, type PlanAction } from './plan.ts'
import type { Step } from './scale.ts'
import { isGap, type Standing } from './standing.ts'
import { cameOf } from './trace.ts'

/** Something on a board that leads nowhere, or comes from nowhere. */
export type Check =
  | { kind: 'never-discussed' | 'gap-without-action' | 'target-without-indicator'; factor: string }
  | {
      kind: 'key-actor-without-role' | 'key-actor-without-action'
      actor: string
      name: string
      city: Delegation
    }
  | { kind: 'action-unfinished'; action: string; title: string; lacks: ('lead' | 'end')[] }

/** An action as far as its threads are concerned; who leads it and who helps may be actors of the map. */
export type Line = Pick<
  PlanAction,
  'id' | 'title' | 'status' | 'factors' | 'lead' | 'indicator' | 'end' | 'sources'
> & { leadActor?: string | null; partners?: readonly string[] }

/** What the checks of a board look at. */
export interface Threads {
  factors: readonly { id: string; isDiscussed: boolean; standing: Standing | undefined }[]
  actors: readonly Pick<Actor, 'id' | 'name' | 'city' | 'role' | 'interest' | 'influence'>[]
  actions: readonly Line[]
  /** The steps of the benchmark's scale, where it has fewer than all. */
  scale?: readonly Step[]
}

/** All loose ends of a board: those of factors first, then of actors, then of actions. */
export function checksOf({ factors, actors, actions, scale }: Threads): Check[] {
  // What was dropped closes no gap and needs nobody.
  const kept = actions.filter(({ status }) => status !== 'dropped')
  return [
    ...factors.flatMap((factor) => ofFactor(factor, kept, scale)),
    ...actors.filter(isKeyActor).flatMap((actor) => ofActor(actor, kept)),
    ...kept.filter(isOpen).flatMap(ofAction),
  ]
}

function ofFactor(
  { id, isDiscussed, standing }: Threads['factors'][number],
  actions: readonly Line[],
  scale: readonly Step[] | undefined,
): Check[] {
  const own = actions.filter((action) => worksOn(action, id))
  const checks: Check[] = []
  if (!isDiscussed) checks.push({ kind: 'never-discussed', factor: id })
  if (standing && isGap(standing, scale) && own.length === 0) {
    checks.push({ kind: 'gap-without-action', factor: id })
  }
  const hasTarget = (standing?.target ?? null) !== null
  if (hasTarget && own.length > 0 && own.every(({ indicator }) => isBlank(indicator))) {
    checks.push({ kind: 'target-without-indicator', factor: id })
  }
  return checks
}

function ofActor(actor: Threads['actors'][number], actions: readonly Line[]): Check[] {
  const { id, name, city, role } = actor
  const of = { actor: id, name, city }
  const isBusy = actions.some((action) => takesPart(action, actor))
  return [
    ...(isBlank(role) ? [{ kind: 'key-actor-without-role' as const, ...of }] : []),
    ...(isBusy ? [] : [{ kind: 'key-actor-without-action' as const, ...of }]),
  ]
}

function ofAction({ id, title, lead, leadActor, end }: Line): Check[] {
  const lacks = [
    ...(isBlank(lead) && !leadActor ? (['lead'] as const) : []),
    ...(end === null ? (['end'] as const) : []),
  ]
  return lacks.length > 0 ? [{ kind: 'action-unfinished', action: id, title, lacks }] : []
}

/** True for an action that says it is about a factor, or that came of its gap. */
const worksOn = (action: Line, factor: string): boolean =>
  action.factors.includes(factor) ||
  cameOf([action], { kind: 'gap', factor, id: factor }).length > 0

/** True for an actor that leads an action, helps with it, or that it came of. */
function takesPart(action: Line, { id, name }: Pick<Actor, 'id' | 'name'>): boolean {
  const { leadActor, partners = [], lead } = action
  if (leadActor === id || partners.includes(id)) return true
  if (action.sources.some((source) => source.kind === 'actor' && source.id === id)) return true
  return !isBlank(name) && alike(lead) === alike(name)
}

const alike = (text: string) => text.trim().toLowerCase()
const isBlank = (text: string) => text.trim() === ''
