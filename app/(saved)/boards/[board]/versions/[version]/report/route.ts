import { reportResponse } from '#app/(saved)/report-response.ts'
import { savedPage } from '#app/(saved)/saved-page.ts'
import { reportParts } from '#lib/report/blocks.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

interface Context {
  params: Promise<{ board: string; version: string }>
}

/** A version as a file, for the members of its board. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { board, version } = await params
  const entry = await savedPage(board, version)
  if (entry === 'sign-in') return new Response('Sign in first.\n', { status: 401 })
  if (entry === 'damaged') return new Response('This version is damaged.\n', { status: 500 })
  if (typeof entry === 'string') return new Response('There is no such version.\n', { status: 404 })
  try {
    await program().limits.take('report', entry.member.user.id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return new Response('Too many reports were made. Wait some minutes.\n', { status: 429 })
  }
  return reportResponse(request, { ...entry, parts: reportParts })
}
