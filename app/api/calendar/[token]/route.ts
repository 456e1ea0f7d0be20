import { findUser } from '#server/auth/users.ts'
import { calendarAnswer, calendarOfBoards } from '#server/boards/board-calendar.ts'
import { boardsOf, findBoard } from '#server/boards/boards.ts'
import { findFeed } from '#server/boards/calendar-feeds.ts'
import { memberOf } from '#server/boards/members.ts'
import { program } from '#server/program.ts'

interface Context {
  params: Promise<{ token: string }>
}

const gone = () => new Response('There is no such calendar.\n', { status: 404 })

/**
 * A calendar that somebody's own calendar program reads, which signs in nowhere: the address itself
 * is the key. It shows what its owner may see at this moment, and nothing once it is revoked.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const running = program()
  const { store, keys } = running
  const feed = await findFeed(store, keys.secret, (await params).token)
  const user = feed && (await findUser(store, feed.user))
  if (!feed || !user) return gone()
  const ids = feed.board === null ? await boardsOf(store, user.id) : [{ id: feed.board }]
  const found = await Promise.all(
    ids.map(async ({ id }) =>
      (await memberOf(store, id, user.id)) ? findBoard(store, id) : undefined,
    ),
  )
  const boards = found.filter((board) => board !== undefined)
  if (feed.board !== null && boards.length === 0) return gone()
  return calendarAnswer(await calendarOfBoards(running, boards, user.language), 'compa')
}
