import { getLocale } from 'next-intl/server'
import { calendarAnswer, calendarOfBoards } from '#server/boards/board-calendar.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { program } from '#server/program.ts'

interface Context {
  params: Promise<{ board: string }>
}

/** The days of a board's plan as a calendar file, for its members. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const entry = await boardPage((await params).board)
  if (entry === 'sign-in') return new Response('Sign in first.\n', { status: 401 })
  if (typeof entry === 'string') return new Response('There is no such plan.\n', { status: 404 })
  const file = await calendarOfBoards(program(), [entry.board], await getLocale())
  return calendarAnswer(file, 'compa-plan')
}
