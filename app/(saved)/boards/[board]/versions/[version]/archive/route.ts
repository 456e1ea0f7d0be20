import { getLocale } from 'next-intl/server'
import { savedPage } from '#app/(saved)/saved-page.ts'
import { unlessGone } from '#app/unless-gone.ts'
import { makeArchiveAside } from '#server/archive/archive-aside.ts'
import { gatherArchive } from '#server/archive/gather.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import { composingOf } from '#server/report/version-report.ts'

interface Context {
  params: Promise<{ board: string; version: string }>
}

/** A version, and those before it, as an archive that needs no server any more: for members. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { board, version: id } = await params
  const entry = await savedPage(board, id)
  if (entry === 'sign-in') return new Response('Sign in first.\n', { status: 401 })
  if (entry === 'damaged') return new Response('This version is damaged.\n', { status: 500 })
  if (typeof entry === 'string') return new Response('There is no such version.\n', { status: 404 })
  const { version, model, member } = entry
  const { store, limits } = program()
  try {
    await limits.take('download', member.user.id)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return new Response('Too many archives were made. Wait an hour.\n', { status: 429 })
  }
  const { benchmark, words } = await composingOf(version, model, await getLocale())
  const { language } = words
  const gathered = await gatherArchive(store, entry)
  return unlessGone(request, async () => {
    const bytes = await makeArchiveAside({ model, benchmark, language, gathered }, request.signal)
    return new Response(bytes, {
      headers: {
        'Content-Type': 'application/zip',
        'Content-Disposition': `attachment; filename="compa-${version.at.slice(0, 10)}.zip"`,
        'Cache-Control': 'private, no-store',
      },
    })
  })
}
