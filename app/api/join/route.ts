import { letIn } from '#app/(site)/join/let-in.ts'
import { limits } from '#lib/limits.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

/**
 * Lets somebody onto the board of an invitation from a browser without scripts: what is refused is
 * said on the page that they came from.
 */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request
  // Pages that say nothing of where links lead from make their forms come from “null”; that these
  // are ours the browser then says in a header that no page can write.
  const isHidden =
    headers.get('origin') === 'null' && headers.get('sec-fetch-site') === 'same-origin'
  const origin = isHidden ? null : headers.get('origin')
  if (!isOwnOrigin(program().config, origin, headers.get('host'))) {
    return new Response('This request came from another site.\n', { status: 403 })
  }
  if (!(Number(headers.get('content-length') ?? Number.NaN) <= limits.strangersFormBytes)) {
    return new Response('This form is too long.\n', { status: 413 })
  }
  const form = await request.formData().catch(() => new FormData())
  try {
    return goTo(`/boards/${await letIn(form)}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const code = form.get('code')
    const page =
      typeof code === 'string' && code
        ? `/join/${encodeURIComponent([...code].slice(0, limits.typedLength).join(''))}`
        : '/join'
    return goTo(`${page}?problem=${error.reason}`)
  }
}

const goTo = (Location: string) => new Response(null, { status: 303, headers: { Location } })
