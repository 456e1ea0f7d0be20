import type { Membership } from '#lib/access/access.ts'
import { type PlanAction, plan } from '#lib/board/plan.ts'
import type { Gap } from '#lib/board/plan-checks.ts'
import { readWholePlan, type WholePlan } from '#lib/board/plan-sum.ts'
import { readerOfAll } from '#lib/board/ratings.ts'
import { type Signatures, signOff } from '#lib/board/sign-off.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'
import { readRatings } from './read-ratings.ts'

/** Reads the actions of a board off the live document, in their order. */
export const readPlan = (rooms: Documents, board: string): Promise<PlanAction[]> =>
  rooms.read(roomName({ board, section: 'plan' }), (doc) => [...plan.on(doc).actions.list()])

/** Reads all of a board's plan off the live document. */
export const readBoardPlan = (rooms: Documents, board: string): Promise<WholePlan> =>
  rooms.read(roomName({ board, section: 'plan' }), readWholePlan)

/** Reads the cities' signatures under the plan. */
export const readSignatures = (rooms: Documents, board: string): Promise<Signatures> =>
  rooms.read(roomName({ board, section: 'sign-off' }), (doc) => signOff.on(doc).signatures.all())

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
