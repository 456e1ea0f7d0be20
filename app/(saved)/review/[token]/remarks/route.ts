import { z } from 'zod'
import { reviewPage } from '#app/(saved)/review-page.ts'
import { goTo, ownForm } from '#app/own-form.ts'
import { reviewMarks } from '#lib/access/review-marks.ts'
import { limits } from '#lib/limits.ts'
import { addRemark } from '#server/boards/review-marks.ts'
import { displayName, readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const said = z.object({
  item: z.string().regex(/^[a-z0-9-]{1,80}$/),
  name: displayName,
  mark: z.enum(reviewMarks),
  text: z.string().trim().max(limits.commentLength, 'too-long').default(''),
})

interface Context {
  params: Promise<{ token: string }>
}

/** Takes what somebody says of a part of the version that their link shows. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const form = await ownForm(request)
  if (form instanceof Response) return form
  const { token } = await params
  const page = `/review/${encodeURIComponent(token)}`
  const entry = await reviewPage(token)
  if (typeof entry === 'string') return new Response('There is nothing to read.\n', { status: 404 })
  const { link } = entry
  const { store, limits: tries } = program()
  try {
    await tries.take('comment', `link ${link.id}`)
    const remark = readForm(said, form)
    await addRemark(store, link, remark)
    return goTo(`${page}?said=${remark.item}#said`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return goTo(`${page}?problem=${error.reason}#said`)
  }
}
