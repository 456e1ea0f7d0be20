import { boardPage } from '#server/boards/board-page.ts'
import { shownContacts } from '#server/boards/shown-contacts.ts'
import { program } from '#server/program.ts'

interface Context {
  params: Promise<{ board: string }>
}

/** The contacts that the cities of a board show to the member who asks, by actor, as JSON. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const entry = await boardPage((await params).board)
  if (entry === 'sign-in') return new Response('Sign in first.\n', { status: 401 })
  if (typeof entry === 'string') return new Response('There is no such board.\n', { status: 404 })
  const contacts = await shownContacts(program().rooms, entry.board.id, entry.member)
  return Response.json(contacts, { headers: { 'cache-control': 'no-store' } })
}
