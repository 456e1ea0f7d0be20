import type { Doc } from 'yjs'
import type { Delegation } from '#lib/access/access.ts'
import { limits } from '#lib/limits.ts'
import { type FactorOn, factor } from './factor.ts'
import { localEdit } from './local-edit.ts'

/** A card of a brainstorm as it is read. */
export type Card = ReturnType<FactorOn['cards']['list']>[number]

/** A named group of cards as it is read. */
export type CardGroup = ReturnType<FactorOn['groups']['list']>[number]

/** All groups and cards of a factor, each in their order. */
export interface Brainstorm {
  groups: readonly CardGroup[]
  cards: readonly Card[]
}

/** Reads the brainstorm of a factor off its document. */
export const readBrainstorm = (face: FactorOn): Brainstorm => ({
  groups: face.groups.list(),
  cards: face.cards.list(),
})

/** The cards of each group by its id; under null those of no group, or of one that is gone. */
export function pilesOf({ groups, cards }: Brainstorm): Map<string | null, Card[]> {
  const piles = new Map<string | null, Card[]>([[null, []]])
  for (const { id } of groups) piles.set(id, [])
  for (const card of cards) (piles.get(card.group) ?? piles.get(null))?.push(card)
  return piles
}

/** The group that a card stands in, null for none. */
export const groupOf = ({ groups }: Pick<Brainstorm, 'groups'>, card: Card): string | null =>
  groups.some(({ id }) => id === card.group) ? card.group : null

/**
 * Puts a card into a group, behind a card there; first when `after` is null, last when it is
 * undefined or gone. One change, which is undone as one. Nothing happens when the card is gone.
 */
export function placeCard(
  doc: Doc,
  id: string,
  { group, after }: { group: string | null; after?: string | null | undefined },
): void {
  const face = factor.on(doc)
  const all = readBrainstorm(face)
  const card = face.cards.get(id)
  if (!card) return
  const others = all.cards.filter((other) => other.id !== id)
  const pile = pilesOf({ groups: all.groups, cards: others }).get(group) ?? []
  const behind = after === null ? -1 : pile.findIndex((other) => other.id === after)
  const last = pile.at(-1)
  const isFirst = after === null && pile[0] !== undefined
  const before = isFirst ? others.findIndex((other) => other.id === pile[0]?.id) : -1
  doc.transact(() => {
    if (groupOf(all, card) !== group) face.cards.patch(id, { group })
    if (isFirst) face.cards.move(id, { after: others[before - 1]?.id ?? null })
    else if (last) face.cards.move(id, { after: pile[behind]?.id ?? last.id })
  }, localEdit)
}

/** Moves a card a step up or down within its group; says whether there was one. */
export function stepCard(doc: Doc, id: string, step: -1 | 1): boolean {
  const all = readBrainstorm(factor.on(doc))
  const card = all.cards.find((one) => one.id === id)
  if (!card) return false
  const group = groupOf(all, card)
  const pile = pilesOf(all).get(group) ?? []
  const place = pile.findIndex((one) => one.id === id)
  if (!pile[place + step]) return false
  const after = step < 0 ? (pile[place - 2]?.id ?? null) : pile[place + 1]?.id
  placeCard(doc, id, { group, after })
  return true
}

/** Adds a card for each line at the end, in one change; gives their ids. */
export const addCards = (
  doc: Doc,
  lines: readonly string[],
  {
    author,
    delegation,
    group,
  }: { author: string; delegation: Delegation | null; group: string | null },
): string[] =>
  doc.transact(
    () => lines.map((text) => factor.on(doc).cards.add({ text, delegation, group }, { author })),
    localEdit,
  )

/** What a text gives: its lines without those that say nothing, or why it gives no cards. */
export type Lines =
  | { lines: string[] }
  | { tooMany: number }
  | { tooLong: { line: number; length: number } }

/**
 * The cards that a text would make, one for each line. Marks of a list at the start of a line are
 * left out. What is too much is refused whole: a part of it would be lost without notice.
 */
export function linesOf(text: string): Lines {
  const lines = text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/^\s*(?:[-–*•·▪◦]\s+)?/, '').trim())
    .filter((line) => line !== '')
  if (lines.length > limits.cardsAtOnce) return { tooMany: lines.length }
  const long = lines.findIndex((line) => line.length > limits.itemLength)
  if (long >= 0) return { tooLong: { line: long + 1, length: lines[long]?.length ?? 0 } }
  return { lines }
}
