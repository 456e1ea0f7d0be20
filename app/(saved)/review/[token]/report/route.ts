import { reportResponse } from '#app/(saved)/report-response.ts'
import { reviewPage } from '#app/(saved)/review-page.ts'
import { reportParts } from '#lib/report/blocks.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

interface Context {
  params: Promise<{ token: string }>
}

/** The version of a review link as a file, with what its readers may see of it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const entry = await reviewPage(token)
  if (entry === 'too-many') return tooMany()
  if (entry === 'passphrase') return new Response('Give the passphrase first.\n', { status: 401 })
  if (typeof entry === 'string') return new Response('There is nothing to read.\n', { status: 404 })
  const { link } = entry
  try {
    await program().limits.take('report', link.id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return tooMany()
  }
  const parts = reportParts.filter((part) => part !== 'comments' || link.comments)
  return reportResponse(request, { ...entry, parts })
}

const tooMany = () =>
  new Response('Too many reports were made. Wait some minutes.\n', { status: 429 })
