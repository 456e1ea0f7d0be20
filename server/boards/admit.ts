import { accessTo } from '#lib/access/access.ts'
import { whileArchived } from '#lib/access/archived.ts'
import { readBenchmark } from '#lib/benchmark/read-benchmark.ts'
import { closeCodes } from '#lib/sync/close-codes.ts'
import { parseRoomName, type Room } from '#lib/sync/room-name.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { cookiesOf, type SessionKeys, sessionOf } from '#server/auth/session.ts'
import { stillSignedIn } from '#server/auth/sign-ins.ts'
import { findUser } from '#server/auth/users.ts'
import type { Config } from '#server/config.ts'
import type { Store } from '#server/store/open-store.ts'
import type { SignInOf } from '#server/sync/http-lines.ts'
import type { Rooms } from '#server/sync/rooms.ts'
import type { Gate } from '#server/sync/sync-server.ts'
import { type Board, findBoard } from './boards.ts'
import { memberOf } from './members.ts'
import { stageRules } from './stage-rules.ts'

/** Lets people into rooms by the session cookie of the pages, their membership, role and the stage. */
export function admitMembers(store: Store, rooms: Rooms, config: Config, keys: SessionKeys): Gate {
  const standing: Gate['standing'] = async (who, name) => {
    const user = (await stillSignedIn(store, who)) && (await findUser(store, who.user))
    if (!user) return closeCodes.signIn
    const room = parseRoomName(name)
    const board = room && (await findBoard(store, room.board))
    if (!room || !board || !(await exists(room, board))) return closeCodes.noSuchBoard
    const member = await memberOf(store, board.id, user.id)
    // The stage says who may write elsewhere; who may write on the stage never depends on it.
    const rules = room.section === 'stage' ? undefined : await stageRules(rooms, board.id)
    const access = whileArchived(
      accessTo(room, member && { ...member, id: user.id }, rules),
      board.archivedAt,
    )
    if (!member || access === 'none') return closeCodes.noAccess
    const { role, delegation, until } = member
    const person = { id: user.id, name: user.name, role, delegation }
    return { access, person, until: until ? Date.parse(until) : Number.POSITIVE_INFINITY }
  }

  /** True when the page was opened by somebody else, or for a board that has been made anew. */
  const isOther = async ({ searchParams }: URL, userId: string, name: string) => {
    const [asUser, ofBoard] = [searchParams.get('user'), searchParams.get('board')]
    if (asUser !== null && asUser !== userId) return true
    if (ofBoard === null) return false
    return (await findBoard(store, parseRoomName(name)?.board ?? ''))?.key !== ofBoard
  }

  return {
    standing,
    enter: async (request, url, name) => {
      const { origin, host } = request.headers
      if (!isOwnOrigin(config, origin, host)) return closeCodes.noAccess
      const session = await sessionOf(cookiesOf(request), keys)
      if (!session) return closeCodes.signIn
      const { user, signIn } = session
      const now = await standing(session, name)
      if (typeof now === 'number') return now
      if (await isOther(url, user, name)) return closeCodes.reload
      return { ...now, signIn, until: Math.min(now.until, session.until) }
    },
  }
}

/** Whose a request below `/sync-http/` is: whoever has not signed in is told so by the room. */
export const signInOf =
  (config: Config, keys: SessionKeys): SignInOf =>
  async (request) => {
    const { origin, host } = request.headers
    if (!isOwnOrigin(config, origin, host)) return undefined
    return (await sessionOf(cookiesOf(request), keys))?.signIn ?? ''
  }

async function exists(room: Room, board: Board): Promise<boolean> {
  if (room.section !== 'factor') return true
  const [benchmark] = (await readBenchmark(board.benchmark)) ?? []
  return benchmark?.keyFactors.some((factor) => factor.id === room.factor) ?? false
}
