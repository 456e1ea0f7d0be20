import { areRatingsShown, type Delegation } from '#lib/access/access.ts'
import { readerOfAll } from '#lib/board/ratings.ts'
import { keptRatings } from '#lib/board/rounds.ts'
import { rulesOf, type StageOn, stage } from '#lib/board/stage.ts'
import { roomName } from '#lib/sync/room-name.ts'
import { note } from '#server/audit.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import type { Member } from './members.ts'
import { refuseInBreak } from './refuse-in-break.ts'

/** What the deeds of a round need of the program. */
type Ground = Pick<Program, 'rooms' | 'store'>

/** A member of a board who does something in its round of ratings. */
interface Doing {
  board: Board
  member: Member
}

/**
 * Hands in the ratings of the member's own city for this round: they cannot be changed from then
 * on. Throws the Refusals `not-yours`, `board-archived`, `in-break` and `ratings-shown`.
 */
export async function handIn(ground: Ground, doing: Doing): Promise<void> {
  const of = ownCity(doing.member)
  const changed = await changeStage(ground, doing, (face, by) => {
    refuseShown(face)
    if (face.ratings.get(of) !== null) return false
    face.ratings.set(of, by)
    return true
  })
  if (changed) await noteRatings(ground, doing, 'ratings handed in')
}

/** Takes the own city's ratings back, as long as nobody else has seen them. Throws as `handIn` does. */
export async function takeBack(ground: Ground, doing: Doing): Promise<void> {
  const of = ownCity(doing.member)
  const changed = await changeStage(ground, doing, (face) => {
    refuseShown(face)
    if (face.ratings.get(of) === null) return false
    face.ratings.clear(of)
    return true
  })
  if (changed) await noteRatings(ground, doing, 'ratings taken back')
}

/** Shows both cities' ratings to all, whoever has handed in; for facilitators, which the caller checks. */
export async function reveal(ground: Ground, doing: Doing): Promise<void> {
  const changed = await changeStage(ground, doing, (face, by) => {
    if (areRatingsShown(rulesOf(face))) return false
    face.ratings.set('revealed', by)
    return true
  })
  if (changed) await noteRatings(ground, doing, 'ratings shown')
}

/**
 * Keeps this round's ratings among the earlier ones and begins the next, in which each city goes on
 * from what it rated. For facilitators, which the caller checks. Throws the Refusals
 * `board-archived` and `ratings-not-shown`.
 */
export async function beginRound(ground: Ground, doing: Doing): Promise<void> {
  const board = doing.board.id
  const { rooms } = ground
  const own = (of: Delegation) =>
    rooms.read(roomName({ board, section: 'assessment', of }), (doc) =>
      keptRatings(readerOfAll([]).own(doc)),
    )
  const kept = { mentor: await own('mentor'), mentee: await own('mentee') }
  const ratings = await rooms.read(roomName({ board, section: 'assessment' }), (doc) =>
    readerOfAll([]).agreed(doc),
  )
  const agreed = Object.fromEntries(
    Object.entries(ratings).flatMap(([factor, { step }]) => (step ? [[factor, step]] : [])),
  )
  await changeStage(ground, doing, (face, by) => {
    if (!areRatingsShown(rulesOf(face))) throw new Refusal('ratings-not-shown')
    face.rounds.add({ closed: by, ...kept, agreed })
    for (const key of ['mentor', 'mentee', 'revealed'] as const) face.ratings.clear(key)
    return true
  })
  await noteRatings(ground, doing, 'ratings begun')
}

/** The city whose ratings a member gives: participants give those of their own. */
function ownCity({ role, delegation }: Member): Delegation {
  if (role !== 'participant' || delegation === null) throw new Refusal('not-yours')
  return delegation
}

function refuseShown(face: StageOn): void {
  if (areRatingsShown(rulesOf(face))) throw new Refusal('ratings-shown')
}

/** Looks and changes in one step, so that nobody comes between; gives whether anything changed. */
async function changeStage(
  { rooms }: Ground,
  { board, member }: Doing,
  edit: (face: StageOn, by: { by: string; at: string }) => boolean,
): Promise<boolean> {
  refuseArchived(board)
  await refuseInBreak(rooms, board.id, member)
  const { user, role, delegation } = member
  const person = { id: user.id, name: user.name, role, delegation }
  let changed = false
  await rooms.change(roomName({ board: board.id, section: 'stage' }), person, (doc) => {
    changed = edit(stage.on(doc), { by: user.id, at: new Date().toISOString() })
  })
  return changed
}

const noteRatings = (
  { store }: Ground,
  { board, member }: Doing,
  action: Parameters<typeof note>[1],
) => note(store, action, { actor: member.user.id, board: board.id })
