import { may } from '#lib/access/actions.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { memberOf } from '#server/boards/members.ts'
import { isWaiting, waitingAt } from '#server/boards/waiting.ts'
import { program } from '#server/program.ts'

/**
 * Says to who leads a board who waits at its door, and to who waits that they still do (202) or
 * are let in (204). Everybody else learns nothing.
 */
export async function GET(
  _: Request,
  { params }: { params: Promise<{ board: string }> },
): Promise<Response> {
  const [{ board }, user, { store }] = [await params, await currentUser(), program()]
  const headers = { 'Cache-Control': 'no-store' }
  if (!user) return new Response(null, { status: 401, headers })
  const member = await memberOf(store, board, user.id)
  if (member && may({ kind: user.kind, member }, 'lead board')) {
    return Response.json(await waitingAt(store, board), { headers })
  }
  if (member) return new Response(null, { status: 204, headers })
  const status = (await isWaiting(store, board, user.id)) ? 202 : 403
  return new Response(null, { status, headers })
}
