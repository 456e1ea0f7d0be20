import { getTranslations } from 'next-intl/server'
import { may } from '#lib/access/actions.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { findInvitation } from '#server/boards/invitations.ts'
import { nextSession } from '#server/boards/next-session.ts'
import { sessionCalendar } from '#server/boards/session-calendar.ts'
import { program } from '#server/program.ts'
import { viewsOf } from '../../views.ts'

interface Props {
  params: Promise<{ board: string; invitation: string }>
}

/** The board's next session as a calendar file with the invitation's link, for its facilitators. */
export async function GET(_: Request, { params }: Props): Promise<Response> {
  const { board: id, invitation } = await params
  const user = await currentUser()
  const entry = await boardPage(id)
  if (!user || typeof entry === 'string') return missing()
  const { board, member } = entry
  if (!may({ kind: user.kind, member }, 'lead board')) return missing()
  const { store } = program()
  const found = await findInvitation(store, id, invitation)
  const [view] = found ? await viewsOf([found], []) : []
  const session = await nextSession(store, id)
  if (!view?.door || view.ended || !session) return missing()
  const { mentor, mentee } = board.cities
  const pair = `${mentor} – ${mentee}`
  const t = await getTranslations('invitations')
  const { link, code } = view.door
  const file = sessionCalendar(session, {
    title: board.title ? `${pair}: ${board.title}` : pair,
    text: t('calendarText', { link, code }),
    link,
  })
  return new Response(file, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="session.ics"',
      'Cache-Control': 'no-store',
    },
  })
}

const missing = () => new Response('There is no such calendar file.\n', { status: 404 })
