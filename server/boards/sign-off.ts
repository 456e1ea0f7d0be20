import { type Delegation, delegations } from '#lib/access/access.ts'
import { planSum } from '#lib/board/plan-sum.ts'
import { signOff } from '#lib/board/sign-off.ts'
import { parseRoomName, roomName } from '#lib/sync/room-name.ts'
import { note } from '#server/audit.ts'
import type { Program } from '#server/program.ts'
import { Refusal } from '#server/refusal.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import { forgetGoneSigners, roomsOfAll } from './forget-authors.ts'
import type { Member } from './members.ts'
import { readBoardPlan } from './read-plan.ts'

type Ground = Pick<Program, 'rooms' | 'store'>

/** A member of a board who signs its plan, or takes a signature back. */
interface Signing {
  board: Board
  member: Member
}

/**
 * Signs the plan for the member's own city, as it is now. `seen`: the checksum of the plan that
 * they have before them; `keep` saves a version that holds it, and gives its id. Throws the Refusals
 * `not-yours`, `board-archived`, `plan-empty` and `plan-changed`.
 */
export async function signPlanOff(
  ground: Ground,
  { board, member }: Signing,
  seen: string,
  keep: () => Promise<string | null> = async () => null,
): Promise<void> {
  const of = signingCity(member)
  refuseArchived(board)
  const whole = await readBoardPlan(ground.rooms, board.id)
  if (whole.view.actions.length === 0) throw new Refusal('plan-empty')
  const sum = planSum(whole)
  // Nobody signs what they have not seen.
  if (sum !== seen) throw new Refusal('plan-changed')
  const { user } = member
  const version = await keep()
  const signature = { by: user.id, name: user.name, at: new Date().toISOString(), sum, version }
  await change(ground, { board, member }, (face) => face.signatures.set(of, signature))
  await note(ground.store, 'plan signed', { actor: user.id, board: board.id })
}

/** Takes the own city's signature back. Throws the Refusals `not-yours` and `board-archived`. */
export async function takeSignOffBack(ground: Ground, signing: Signing): Promise<void> {
  const of = signingCity(signing.member)
  refuseArchived(signing.board)
  await change(ground, signing, (face) => face.signatures.clear(of))
  const { member, board } = signing
  await note(ground.store, 'plan sign-off taken back', { actor: member.user.id, board: board.id })
}

/** What somebody signed for their city, on boards that they left too. */
export async function signaturesBy({ rooms, store }: Ground, user: string) {
  const found = []
  for (const room of await roomsOfAll(store, 'sign-off')) {
    const known = await rooms.peek(room, (doc) => signOff.on(doc).signatures.all())
    for (const of of delegations) {
      const { by, ...signature } = known[of] ?? {}
      if (by === user) found.push({ board: parseRoomName(room)?.board, of, ...signature })
    }
  }
  return found
}

/** The city that a member signs for: its participants do, nobody for another city. */
function signingCity({ role, delegation }: Member): Delegation {
  if (role !== 'participant' || delegation === null) throw new Refusal('not-yours')
  return delegation
}

/** Writes a signature; the log keeps no name that stood there before. */
async function change(
  { rooms, store }: Ground,
  { board, member: { user, role, delegation } }: Signing,
  edit: (face: ReturnType<typeof signOff.on>) => void,
): Promise<void> {
  const room = roomName({ board: board.id, section: 'sign-off' })
  await rooms.change(room, { id: user.id, name: user.name, role, delegation }, (doc) =>
    edit(signOff.on(doc)),
  )
  await rooms.rewrite(room)
  // Whoever was erased a moment ago is not named by what was on its way.
  await forgetGoneSigners({ rooms, store }, [room])
}
