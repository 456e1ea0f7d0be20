import { limits } from '#lib/limits.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { program } from '#server/program.ts'

/**
 * The form that a page without scripts sent, or the answer that refuses it: it came from elsewhere,
 * or is too long.
 */
export async function ownForm(request: Request): Promise<FormData | Response> {
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
  return request.formData().catch(() => new FormData())
}

/** Sends a browser on after its form was taken. */
export const goTo = (Location: string) => new Response(null, { status: 303, headers: { Location } })
