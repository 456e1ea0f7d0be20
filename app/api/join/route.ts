import { letIn } from '#app/(site)/join/let-in.ts'
import { goTo, ownForm } from '#app/own-form.ts'
import { limits } from '#lib/limits.ts'
import { Refusal } from '#server/refusal.ts'

/**
 * Lets somebody onto the board of an invitation from a browser without scripts: what is refused is
 * said on the page that they came from.
 */
export async function POST(request: Request): Promise<Response> {
  const form = await ownForm(request)
  if (form instanceof Response) return form
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
