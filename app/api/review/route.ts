import { cookies, headers as requestHeaders } from 'next/headers'
import { z } from 'zod'
import { proofCookie } from '#app/(saved)/review-page.ts'
import { limits } from '#lib/limits.ts'
import { addressHeader } from '#server/auth/client-address.ts'
import { isOwnOrigin } from '#server/auth/origin.ts'
import { typedPassphrase } from '#server/boards/passphrase.ts'
import { findReviewLink, linkEndedBy, passProof } from '#server/boards/review-links.ts'
import { tryPassphrase } from '#server/boards/try-code.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const asked = z.object({
  token: z.string().max(limits.typedLength),
  passphrase: typedPassphrase.default(''),
})

/** Takes the passphrase of a review link; what is refused is said on the page of the link. */
export async function POST(request: Request): Promise<Response> {
  const { headers } = request
  // As for joining: pages that say nothing of where links lead from make forms come from “null”.
  const isHidden =
    headers.get('origin') === 'null' && headers.get('sec-fetch-site') === 'same-origin'
  const origin = isHidden ? null : headers.get('origin')
  const { config, store, keys, limits: tries } = program()
  if (!isOwnOrigin(config, origin, headers.get('host'))) {
    return new Response('This request came from another site.\n', { status: 403 })
  }
  if (!(Number(headers.get('content-length') ?? Number.NaN) <= limits.strangersFormBytes)) {
    return new Response('This form is too long.\n', { status: 413 })
  }
  const form = await request.formData().catch(() => new FormData())
  const given = form.get('token')
  const page = `/review/${encodeURIComponent(typeof given === 'string' ? given.slice(0, 40) : '')}`
  try {
    const { token, passphrase } = readForm(asked, form)
    const link = await findReviewLink(store, token)
    if (!link || linkEndedBy(link)) return goTo(page)
    const address = (await requestHeaders()).get(addressHeader) ?? 'unknown'
    await tryPassphrase({ limits: tries }, address, link, passphrase)
    ;(await cookies()).set(proofCookie(link.id), passProof(keys.secret, link), {
      httpOnly: true,
      sameSite: 'lax',
      secure: keys.secure,
      path: page,
      expires: new Date(link.until),
    })
    return goTo(page)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return goTo(`${page}?problem=${error.reason}`)
  }
}

const goTo = (Location: string) => new Response(null, { status: 303, headers: { Location } })
