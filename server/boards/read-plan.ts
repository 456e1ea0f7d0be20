import type { Membership } from '#lib/access/access.ts'
import { actionTextKey, actionTexts, type PlanAction, plan } from '#lib/board/plan.ts'
import type { Gap } from '#lib/board/plan-checks.ts'
import { type PlanView, readPlanView } from '#lib/board/plan-view.ts'
import { readerOfAll } from '#lib/board/ratings.ts'
import type { NoteJson } from '#lib/board/rich-text.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'
import { readRatings } from './read-ratings.ts'

/** Reads the actions of a board off the live document, in their order. */
export const readPlan = (rooms: Documents, board: string): Promise<PlanAction[]> =>
  rooms.read(roomName({ board, section: 'plan' }), (doc) => [...plan.on(doc).actions.list()])

/** A whole plan as plain values: what its views show, and the rich texts of its actions by key. */
export interface WholePlan {
  view: PlanView
  texts: Record<string, NoteJson>
}

/** Reads all of a board's plan off the live document. */
export const readWholePlan = (rooms: Documents, board: string): Promise<WholePlan> =>
  rooms.read(roomName({ board, section: 'plan' }), (doc) => {
    const view = readPlanView(doc)
    const { texts } = plan.on(doc)
    const keys = view.actions.flatMap(({ id }) => actionTexts.map((of) => actionTextKey(id, of)))
    const read = keys.map((key) => [key, texts.json(key)] as const)
    return {
      view,
      texts: Object.fromEntries(read.filter(([, { content }]) => (content ?? []).length > 0)),
    }
  })

/**
 * How far the mentee is from where it wants to be on each key factor, as far as this member may see
 * it: what was agreed counts before what the mentee said by itself.
 */
export async function readGaps(
  rooms: Documents,
  board: string,
  member: Membership,
  factors: readonly string[],
): Promise<Gap[]> {
  const { own, agreed } = await readRatings(rooms, board, member, readerOfAll(factors))
  return factors.map((factor) => ({
    factor,
    now: agreed[factor]?.step ?? own.mentee?.[factor]?.now ?? null,
    target: own.mentee?.[factor]?.target ?? null,
  }))
}
