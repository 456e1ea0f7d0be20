import { type DraftCard, draft, nobody, ready } from '#lib/board/draft.ts'
import { factor } from '#lib/board/factor.ts'
import { newId } from '#lib/board/new-id.ts'
import { stage } from '#lib/board/stage.ts'
import { limits } from '#lib/limits.ts'
import { roomName } from '#lib/sync/room-name.ts'
import type { Program } from '#server/program.ts'
import type { Board } from './boards.ts'
import { refuseArchived } from './change-board.ts'
import { type Member, membersOf } from './members.ts'

type Ground = Pick<Program, 'rooms' | 'store'>

/** How many private cards there are for a key factor, and by how many people. */
export interface DraftCount {
  people: number
  cards: number
}

/** What of one person's private cards is to be shown. */
interface Own {
  member: Member
  cards: readonly DraftCard[]
}

/** Counts the private cards of a factor that would be shown now; nothing else of them leaves here. */
export async function countDrafts(
  { rooms, store }: Ground,
  board: string,
  factorId: string,
): Promise<DraftCount> {
  const all = await draftsOf({ rooms, store }, board, factorId)
  return {
    people: all.filter(({ cards }) => cards.length > 0).length,
    cards: all.reduce((sum, { cards }) => sum + cards.length, 0),
  }
}

/**
 * Shows all private cards of a factor at once: they move into the factor's room. A card carries its
 * author's name and city only when that was announced as it was written, and still is; the others
 * come in no order that could tell. For facilitators, which the caller checks. Throws the Refusal
 * `board-archived`.
 */
export async function revealDrafts(
  ground: Ground,
  board: Board,
  factorId: string,
): Promise<DraftCount> {
  refuseArchived(board)
  return reveal(ground, board.id, factorId)
}

async function reveal(ground: Ground, board: string, factorId: string): Promise<DraftCount> {
  const { rooms, store } = ground
  const named = await rooms.read(roomName({ board, section: 'stage' }), (doc) =>
    stage.on(doc).privacy.get('named'),
  )
  const all = await taken(store, await draftsOf(ground, board, factorId))
  const shown = all.flatMap(({ member, cards }) =>
    cards.map((card) => {
      const isNamed = named && card.named
      return {
        text: card.text,
        author: isNamed ? member.user.id : nobody,
        delegation: isNamed ? member.delegation : null,
        place: isNamed ? `1 ${member.user.name}` : `2 ${newId()}`,
      }
    }),
  )
  shown.sort((a, b) => (a.place < b.place ? -1 : 1))
  if (shown.length === 0) return { people: 0, cards: 0 }
  // First there, then no longer here: whatever happens in between, no card is lost.
  await rooms.change(roomName({ board, section: 'factor', factor: factorId }), null, (doc) => {
    const { cards } = factor.on(doc)
    for (const { text, author, delegation } of shown) cards.add({ text, delegation }, { author })
  })
  const writers = all.filter(({ cards }) => cards.length > 0)
  for (const { member, cards } of writers) {
    await rooms.change(roomName({ board, section: 'draft', of: member.user.id }), null, (doc) => {
      for (const { id } of cards) draft.on(doc).cards.remove(id)
    })
  }
  return { people: writers.length, cards: shown.length }
}

/**
 * What of the cards this reveal shows: each is taken once, also by another process that has not
 * heard yet that it was shown. One that an end of the program left can be taken again later.
 */
async function taken(store: Ground['store'], all: readonly Own[]): Promise<Own[]> {
  const ids = all.flatMap(({ cards }) => cards.map(({ id }) => id))
  if (ids.length === 0) return []
  const now = Date.now()
  const past = new Date(now - limits.shownAgainMs).toISOString()
  const mine = await store.transaction().execute(async (tx) => {
    await tx.deleteFrom('shownCards').where('at', '<', past).execute()
    const at = new Date(now).toISOString()
    return tx
      .insertInto('shownCards')
      .values(ids.map((card) => ({ card, at })))
      .onConflict((row) => row.column('card').doNothing())
      .returning('card')
      .execute()
  })
  const known = new Set(mine.map(({ card }) => card))
  return all.map(({ member, cards }) => ({
    member,
    cards: cards.filter(({ id }) => known.has(id)),
  }))
}

/** Each member's cards of a factor that are to be shown. */
const draftsOf = async (
  { rooms, store }: Ground,
  board: string,
  factorId: string,
): Promise<Own[]> =>
  Promise.all(
    (await membersOf(store, board)).map(async (member) => {
      const name = roomName({ board, section: 'draft', of: member.user.id })
      const cards = await rooms.peek(name, (doc) => ready(draft.on(doc), factorId))
      return { member, cards }
    }),
  )
