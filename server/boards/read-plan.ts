import { type PlanAction, plan } from '#lib/board/plan.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Documents } from '#server/program.ts'

/** Reads the actions of a board off the live document, in their order. */
export const readPlan = (rooms: Documents, board: string): Promise<PlanAction[]> =>
  rooms.read(roomName({ board, section: 'plan' }), (doc) => [...plan.on(doc).actions.list()])
