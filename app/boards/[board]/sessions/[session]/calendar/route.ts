import { getTranslations } from 'next-intl/server'
import { boardName } from '#server/boards/board-name.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { calendarFile } from '#server/boards/calendar.ts'
import { findSession } from '#server/boards/sessions.ts'
import { program } from '#server/program.ts'

interface Context {
  params: Promise<{ board: string; session: string }>
}

/** A session as a calendar file, for the members of its board. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const given = await params
  const entry = await boardPage(given.board)
  if (entry === 'sign-in') return new Response('Sign in first.\n', { status: 401 })
  if (typeof entry === 'string') return new Response('There is no such session.\n', { status: 404 })
  const { store, config } = program()
  const session = await findSession(store, entry.board.id, given.session)
  if (!session) return new Response('There is no such session.\n', { status: 404 })
  const t = await getTranslations('boards')
  const origin = config.publicUrl ?? `http://${request.headers.get('host')}`
  const file = calendarFile({
    ...session,
    title: t('sessionOf', { name: boardName(entry.board) }),
    description: t('sessionBoard', { link: `${origin}/boards/${entry.board.id}` }),
  })
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="compa-${session.startsAt.slice(0, 10)}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
