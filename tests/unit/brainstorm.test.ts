import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addCards,
  linesOf,
  pilesOf,
  placeCard,
  readBrainstorm,
  stepCard,
} from '#lib/board/brainstorm.ts'
import { factor } from '#lib/board/factor.ts'
import { undoOf } from '#lib/board/undo.ts'
import { limits } from '#lib/limits.ts'

function open(...texts: string[]) {
  const doc = new Y.Doc()
  const face = factor.on(doc)
  const ids = addCards(doc, texts, { author: 'rosa', delegation: 'mentee', group: null })
  const group = (name: string) => face.groups.add({ name }, { author: 'rosa' })
  const [one = '', two = '', three = ''] = ids
  /** The words of the cards of each group, by its name. */
  const shown = () => {
    const all = readBrainstorm(face)
    const names = new Map(all.groups.map(({ id, name }) => [id, name]))
    return Object.fromEntries(
      [...pilesOf(all)].map(([id, cards]) => [
        names.get(id ?? '') ?? '',
        cards.map(({ text }) => text).join(' '),
      ]),
    )
  }
  return { doc, face, one, two, three, group, shown }
}

test('cards stand in their groups, and with the rest when their group is gone', () => {
  const { doc, face, one, two, group, shown } = open('one', 'two', 'three')
  const places = group('places')
  placeCard(doc, one, { group: places })
  placeCard(doc, two, { group: places })
  expect(shown()).toEqual({ '': 'three', places: 'one two' })
  face.groups.remove(places)
  expect(shown()).toEqual({ '': 'one two three' })
})

test('a card comes first, behind another one, or last in a group', () => {
  const { doc, one, two, three, group, shown } = open('one', 'two', 'three')
  const places = group('places')
  placeCard(doc, two, { group: places, after: null })
  placeCard(doc, three, { group: places, after: null })
  expect(shown().places).toBe('three two')
  placeCard(doc, one, { group: places, after: three })
  expect(shown().places).toBe('three one two')
  placeCard(doc, three, { group: places })
  expect(shown().places).toBe('one two three')
  placeCard(doc, one, { group: places, after: 'a card that is gone' })
  expect(shown().places).toBe('two three one')
  placeCard(doc, two, { group: null, after: null })
  expect(shown()).toEqual({ '': 'two', places: 'three one' })
})

test('a step goes past the next card of the same group, and nowhere at its end', () => {
  const { doc, one, two, three, group, shown } = open('one', 'two', 'three')
  const places = group('places')
  placeCard(doc, two, { group: places })
  expect(stepCard(doc, three, -1)).toBe(true)
  expect(shown()).toEqual({ '': 'three one', places: 'two' })
  expect(stepCard(doc, three, -1)).toBe(false)
  expect(stepCard(doc, three, 1)).toBe(true)
  expect(stepCard(doc, two, 1)).toBe(false)
  expect(stepCard(doc, 'a card that is gone', 1)).toBe(false)
  expect(shown()).toEqual({ '': 'one three', places: 'two' })
  expect(one).not.toBe('')
})

test('a move into a group, and a paste of many lines, are each undone as one', () => {
  const { doc, face, one, group, shown } = open('one', 'two')
  const places = group('places')
  const undo = undoOf(factor, doc)
  placeCard(doc, one, { group: places })
  addCards(doc, ['three', 'four'], { author: 'rosa', delegation: null, group: null })
  expect(shown()).toEqual({ '': 'two three four', places: 'one' })
  undo.undo()
  expect(shown()).toEqual({ '': 'two', places: 'one' })
  undo.undo()
  expect(shown()).toEqual({ '': 'one two', places: '' })
  expect(face.cards.list()).toHaveLength(2)
})

test('each line becomes a card, without the marks of a list and without lines that say nothing', () => {
  const text = '- Una sala\r\n\n • Il furgone\n   \n3 giorni – pochi\u2028-5 gradi'
  expect(linesOf(text)).toEqual({
    lines: ['Una sala', 'Il furgone', '3 giorni – pochi', '-5 gradi'],
  })
  expect(linesOf('  \n ')).toEqual({ lines: [] })
})

test('too much at once is refused whole: no part of it is lost without notice', () => {
  const line = 'x'.repeat(limits.itemLength)
  expect(linesOf(`one\n${line}`)).toEqual({ lines: ['one', line] })
  expect(linesOf(`one\n${line}x`)).toEqual({ tooLong: { line: 2, length: line.length + 1 } })
  expect(linesOf('x'.repeat(1024 * 1024))).toEqual({ tooLong: { line: 1, length: 1024 * 1024 } })
  expect(linesOf('x\n'.repeat(limits.cardsAtOnce + 1))).toEqual({ tooMany: limits.cardsAtOnce + 1 })
})

test('2,000 cards are all read, each once', () => {
  const { doc, face } = open()
  const texts = Array.from({ length: 2_000 }, (_, number) => `card ${number}`)
  addCards(doc, texts, { author: 'rosa', delegation: null, group: null })
  expect(readBrainstorm(face).cards.map(({ text }) => text)).toEqual(texts)
})
