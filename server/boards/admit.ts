import type { IncomingMessage } from 'node:http'
import { accessTo } from '#lib/access/access.ts'
import { readBenchmark } from '#lib/benchmark/read-benchmark.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { parseRoomName, type Room } from '#lib/sync/room-name.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { cookiesOf, type SessionKeys, userOf } from '#server/auth/session.ts'
import type { Config } from '#server/config.ts'
import type { Store } from '#server/store/open-store.ts'
import type { Admit } from '#server/sync/sync-server.ts'
import { type Board, findBoard, findUser, memberOf } from './boards.ts'

/** Lets people into rooms by the session cookie of the pages, their membership and their role. */
export function admitMembers(store: Store, config: Config, keys: SessionKeys): Admit {
  return async (request: IncomingMessage, name: string) => {
    const { origin, host } = request.headers
    if (!isOwnOrigin(config, origin, host)) return closeCodes.noAccess
    const userId = await userOf(cookiesOf(request), keys)
    const user = userId && (await findUser(store, userId))
    if (!user) return closeCodes.signIn
    const room = parseRoomName(name)
    const board = room && (await findBoard(store, room.board))
    if (!room || !board || !(await exists(room, board))) return closeCodes.noSuchBoard
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams
    const isOther = (name: string, own: string) => (asked.get(name) ?? own) !== own
    // Somebody else has signed in since the page was opened, or the board was made anew.
    if (isOther('user', user.id) || isOther('board', board.key)) return closeCodes.reload
    const member = await memberOf(store, board.id, user.id)
    const access = accessTo(room, member)
    if (!member || access === 'none') return closeCodes.noAccess
    const { role, delegation } = member
    return { access, person: { id: user.id, name: user.name, role, delegation } }
  }
}

async function exists(room: Room, board: Board): Promise<boolean> {
  if (room.section !== 'factor') return true
  const [benchmark] = (await readBenchmark(board.benchmark)) ?? []
  return benchmark?.keyFactors.some((factor) => factor.id === room.factor) ?? false
}
