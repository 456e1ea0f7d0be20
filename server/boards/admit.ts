import { accessTo } from '#lib/access/access.ts'
import { readBenchmark } from '#lib/benchmark/read-benchmark.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { parseRoomName, type Room } from '#lib/sync/room-name.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { cookiesOf, type SessionKeys, sessionOf } from '#server/auth/session.ts'
import type { Config } from '#server/config.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Admit } from '#server/sync/sync-server.ts'
import { type Board, findBoard, findUser, memberOf } from './boards.ts'
import { stageRules } from './stage-rules.ts'

/** Lets people into rooms by the session cookie of the pages, their membership, role and the stage. */
export function admitMembers(store: Store, rooms: Rooms, config: Config, keys: SessionKeys): Admit {
  return async ({ room: name, query, headers }) => {
    if (!isOwnOrigin(config, headers.origin, headers.host)) return closeCodes.noAccess
    const session = await sessionOf(cookiesOf({ headers }), keys)
    const user = session && (await findUser(store, session.userId))
    if (!user) return closeCodes.signIn
    const room = parseRoomName(name)
    const board = room && (await findBoard(store, room.board))
    if (!room || !board || !(await exists(room, board))) return closeCodes.noSuchBoard
    const asked = new URLSearchParams(query)
    const isOther = (name: string, own: string) => (asked.get(name) ?? own) !== own
    // Somebody else has signed in since the page was opened, or the board was made anew.
    if (isOther('user', user.id) || isOther('board', board.key)) return closeCodes.reload
    const member = await memberOf(store, board.id, user.id)
    // The stage says who may write elsewhere; who may write on the stage never depends on it.
    const rules = room.section === 'stage' ? undefined : await stageRules(rooms, board.id)
    const access = accessTo(room, member, rules)
    if (!member || access === 'none') return closeCodes.noAccess
    const { role, delegation } = member
    const person = { id: user.id, name: user.name, role, delegation }
    return { access, person, until: session.until }
  }
}

async function exists(room: Room, board: Board): Promise<boolean> {
  if (room.section !== 'factor') return true
  const [benchmark] = (await readBenchmark(board.benchmark)) ?? []
  return benchmark?.keyFactors.some((factor) => factor.id === room.factor) ?? false
}
