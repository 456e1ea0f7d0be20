import { randomBytes } from 'node:crypto'
import { newId } from '#lib/board/new-id.ts'
import { note } from '#server/audit.ts'
import { Refusal } from '#server/refusal.ts'
import type { Store } from '#server/store/open-store.ts'
import { type BoardInput, boardColumns } from './board-input.ts'
import { memberOf, membersOf } from './members.ts'
import { insertSession, type SessionInput } from './sessions.ts'

/** A board to be made. */
export interface NewBoard extends BoardInput {
  benchmark: string
  /** The user who makes it, and leads it from then on. */
  maker: string
  firstSession?: SessionInput | undefined
  /** A board of the maker's whose people come along; never anything that was written there. */
  peopleFrom?: string | undefined
}

/**
 * Makes a board with its maker as facilitator, all or nothing; gives its id. Throws the Refusal
 * `not-yours` when the maker does not lead the board whose people are to come along.
 */
export async function makeBoard(store: Store, given: NewBoard): Promise<string> {
  const { maker, benchmark, firstSession, peopleFrom } = given
  const id = newId()
  await store.transaction().execute(async (tx) => {
    const now = new Date().toISOString()
    const key = randomBytes(12).toString('hex')
    const made = { id, key, benchmark, createdAt: now, createdBy: maker }
    await tx
      .insertInto('boards')
      .values({ ...made, ...boardColumns(given) })
      .execute()
    const people = peopleFrom === undefined ? [] : await peopleToTake(tx, peopleFrom, maker)
    const members = [
      { user: maker, role: 'facilitator', delegation: null, until: null } as const,
      ...people,
    ]
    for (const member of members) {
      await tx
        .insertInto('members')
        .values({ ...member, board: id, joinedAt: now })
        .execute()
    }
    if (firstSession) await insertSession(tx, id, firstSession)
    await note(tx, 'board made', {
      actor: maker,
      board: id,
      details: { people: members.length, from: peopleFrom ?? null },
    })
  })
  return id
}

/** The people of a board who can come to another one: guests were invited to the one only. */
async function peopleToTake(tx: Store, board: string, maker: string) {
  const leads = await memberOf(tx, board, maker)
  if (leads?.role !== 'facilitator') throw new Refusal('not-yours')
  const guests = await tx.selectFrom('users').select('id').where('kind', '=', 'guest').execute()
  const isGuest = new Set(guests.map((guest) => guest.id))
  return (await membersOf(tx, board))
    .filter(({ user }) => user.id !== maker && !isGuest.has(user.id))
    .map(({ user, role, delegation, until }) => ({ user: user.id, role, delegation, until }))
}
