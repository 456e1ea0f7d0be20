import { type PlanAction, plan } from '#lib/board/plan.ts'
import { readWholePlan, type WholePlan } from '#lib/board/plan-sum.ts'
import { type Signatures, signOff } from '#lib/board/sign-off.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads the actions of a board off the live document, in their order. */
export const readPlan = (rooms: Documents, board: string): Promise<PlanAction[]> =>
  rooms.read(roomName({ board, section: 'plan' }), (doc) => [...plan.on(doc).actions.list()])

/** Reads all of a board's plan off the live document. */
export const readBoardPlan = (rooms: Documents, board: string): Promise<WholePlan> =>
  rooms.read(roomName({ board, section: 'plan' }), readWholePlan)

/** Reads the cities' signatures under the plan. */
export const readSignatures = (rooms: Documents, board: string): Promise<Signatures> =>
  rooms.read(roomName({ board, section: 'sign-off' }), (doc) => signOff.on(doc).signatures.all())
