import type * as Y from 'yjs'
import { factor } from '#lib/board/factor.ts'
import { factorOf, type Point, parking, type Settlement } from '#lib/board/parking.ts'
import { plan } from '#lib/board/plan.ts'
import { stage } from '#lib/board/stage.ts'
import { type Room, roomName } from '#lib/sync/room-name.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'

/**
 * Says what became of a point of the parking lot, and makes the card, action or decision that it
 * became; null opens it again and takes nothing away. A point that is settled already stays as it
 * is. For facilitators, which the caller checks. Throws the Refusals `board-archived` and
 * `wrong-input`: there is no such point, or no key factor for its card.
 */
export async function settlePoint(
  { rooms }: Pick<Program, 'rooms'>,
  { board, member }: { board: Board; member: Member },
  id: string,
  how: Settlement | null,
): Promise<void> {
  refuseArchived(board)
  const { user, role, delegation } = member
  const person = { id: user.id, name: user.name, role, delegation }
  const change = (room: Room, edit: (doc: Y.Doc) => void) =>
    rooms.change(roomName(room), person, edit)
  const at = { board: board.id, section: 'stage' } as const
  const point = await rooms.read(roomName({ board: board.id, section: 'parking' }), (doc) =>
    parking.on(doc).points.get(id),
  )
  if (!point) throw new Refusal('wrong-input')
  if (how === null) return change(at, (doc) => stage.on(doc).settled.clear(id))
  if (await rooms.read(roomName(at), (doc) => stage.on(doc).settled.get(id))) return
  // First there, then settled: whatever happens in between, the point is not lost.
  if (how === 'card') {
    const of = factorOf(point)
    if (!of) throw new Refusal('wrong-input')
    const { text, author } = point
    await change({ board: board.id, section: 'factor', factor: of }, (doc) => {
      factor.on(doc).cards.add({ text }, { author })
    })
  }
  if (how === 'action') {
    const factors = [factorOf(point)].filter((one) => one !== undefined)
    await change({ board: board.id, section: 'plan' }, (doc) => {
      plan.on(doc).actions.add({ title: point.text, factors }, { author: user.id })
    })
  }
  await change(at, (doc) => {
    const face = stage.on(doc)
    if (how === 'decision') decide(face, point, user.id)
    face.settled.set(id, { by: user.id, at: new Date().toISOString(), how })
  })
}

const decide = (
  { decisions }: ReturnType<typeof stage.on>,
  { session, step, text }: Point,
  author: string,
) => decisions.add({ session, step, text }, { author })
