import { getLocale, getTranslations } from 'next-intl/server'
import { may } from '#lib/access/actions.ts'
import { limits } from '#lib/limits.ts'
import type { ArchiveAnswer } from '#lib/report/archive-preview.ts'
import { readArchiveAside } from '#server/archive/archive-aside.ts'
import { bringIn } from '#server/archive/bring-in.ts'
import { previewOf } from '#server/archive/preview.ts'
import { currentUser } from '#server/auth/current-user.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/**
 * Takes an archive, a ZIP in the body, from whoever may make boards: says what it holds, or, with
 * its checksum as `take`, makes a board of it.
 */
export async function POST(request: Request): Promise<Response> {
  const { config, store, limits: tries } = program()
  const { headers } = request
  const isOwn = isOwnOrigin(config, headers.get('origin'), headers.get('host'))
  if (!isOwn || (headers.get('sec-fetch-site') ?? 'same-origin') !== 'same-origin') {
    return new Response('This request came from another site.\n', { status: 403 })
  }
  try {
    const user = await currentUser()
    if (!user) throw new Refusal('signed-out')
    if (!may({ kind: user.kind }, 'make board')) throw new Refusal('not-yours')
    const sum = new URL(request.url).searchParams.get('take')
    await tries.take('archive', user.id)
    const zip = await bytesOf(request)
    const users = sum === null ? [] : await store.selectFrom('users').select('id').execute()
    const archive = await readArchiveAside(
      zip,
      users.map(({ id }) => id),
      request.signal,
    )
    if (sum === null) return answer({ preview: await previewOf(archive, await getLocale()) })
    if (archive.sum !== sum) throw new Refusal('archive-other')
    return answer({ go: `/boards/${await bringIn(store, user.id, archive)}` })
  } catch (error) {
    // Whoever went away meanwhile reads no answer; see `unlessGone`.
    if (request.signal.aborted) return new Response(null, { status: 499 })
    if (!(error instanceof Refusal)) throw error
    const t = await getTranslations('refusals')
    const status = { 'signed-out': 401, 'not-yours': 403, 'too-many': 429 }[error.reason] ?? 422
    return answer({ problem: t(error.reason as 'not-yours', error.values) }, status)
  }
}

const answer = (given: ArchiveAnswer, status = 200) =>
  Response.json(given, { status, headers: { 'Cache-Control': 'no-store' } })

/** The bytes of a request; of more than an archive may have none are kept. */
async function bytesOf({ body }: Request): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const piece of body ?? []) {
    length += piece.byteLength
    if (length > limits.archiveBytes.file) throw new Refusal('archive-large')
    pieces.push(piece)
  }
  const bytes = new Uint8Array(length)
  let place = 0
  for (const piece of pieces) {
    bytes.set(piece, place)
    place += piece.byteLength
  }
  return bytes
}
