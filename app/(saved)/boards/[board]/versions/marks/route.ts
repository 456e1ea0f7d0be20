import { z } from 'zod'
import { goTo, ownForm } from '#app/own-form.ts'
import { reviewMarks } from '#lib/access/review-marks.ts'
import { limits } from '#lib/limits.ts'
import { boardPage } from '#server/boards/board-page.ts'
import { isDifferenceKey, removeRemark, setMark } from '#server/boards/review-marks.ts'
import { readForm } from '#server/input.ts'
import { program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'

const id = z.string().max(limits.idLength).default('')

/** A difference that is marked, with what stands in the address of the comparison. */
const marking = z.object({
  item: z.string().refine(isDifferenceKey),
  mark: z.union([z.enum(reviewMarks), z.literal('')]),
  from: id,
  to: id,
  city: id,
  person: id,
})

/** A remark that a facilitator takes away from a version. */
const removing = z.object({ remove: z.string().min(1).max(limits.idLength), version: id })

interface Context {
  params: Promise<{ board: string }>
}

/** Takes what a member says of a difference; an ordinary form, which needs no script. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const form = await ownForm(request)
  if (form instanceof Response) return form
  const entry = await boardPage((await params).board)
  if (typeof entry === 'string') return new Response('Not yours.\n', { status: 403 })
  const { board, member } = entry
  const { store, limits: tries } = program()
  const root = `/boards/${board.id}/versions`
  try {
    await tries.take('comment', member.user.id)
    if (board.archivedAt !== null) throw new Refusal('board-archived')
    if (form.has('remove')) {
      const { remove, version } = readForm(removing, form)
      if (member.role !== 'facilitator') throw new Refusal('not-yours')
      await removeRemark(store, { board: board.id, id: remove, actor: member.user.id })
      return goTo(`${root}/${encodeURIComponent(version)}`)
    }
    const { item, mark, ...address } = readForm(marking, form)
    await setMark(store, { board: board.id, item, user: member.user.id, mark: mark || null })
    const asked = Object.entries(address).filter(([, value]) => value !== '')
    return goTo(`${root}/compare?${new URLSearchParams(asked)}#d-${item}`)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return goTo(`${root}/compare?problem=${error.reason}`)
  }
}
