import { type DraftCard, draft, nobody, ready } from '#lib/board/draft.ts'
import { factor } from '#lib/board/factor.ts'
import { newId } from '#lib/board/new-id.ts'
import { stage } from '#lib/board/stage.ts'
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

/** Reveals under way: of two facilitators who press at once, the second finds nothing left. */
const underWay = new Map<string, Promise<unknown>>()

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
  const key = `${board.id}/${factorId}`
  const before = underWay.get(key) ?? Promise.resolve()
  const now = before.catch(() => undefined).then(() => reveal(ground, board.id, factorId))
  underWay.set(key, now)
  try {
    return await now
  } finally {
    if (underWay.get(key) === now) underWay.delete(key)
  }
}

async function reveal(ground: Ground, board: string, factorId: string): Promise<DraftCount> {
  const { rooms } = ground
  const named = await rooms.read(roomName({ board, section: 'stage' }), (doc) =>
    stage.on(doc).privacy.get('named'),
  )
  const all = await draftsOf(ground, board, factorId)
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
