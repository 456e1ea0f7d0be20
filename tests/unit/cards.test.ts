import { expect, expectTypeOf, test } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { cards, defineSection } from '#lib/board/define-section.ts'
import { orderBetween } from '#lib/board/order.ts'
import { merge } from '../support/two-documents.ts'

const section = defineSection('board', {
  cards: cards(z.object({ text: z.string().max(20).default(''), colour: z.enum(['a', 'b']) })),
})

function open() {
  const doc = new Y.Doc()
  const { cards: face } = section.on(doc)
  const add = (text: string, after?: string | null) =>
    face.add({ text, colour: 'a' }, { author: 'sofie', after })
  const texts = () => face.list().map(({ text }) => text)
  return { doc, cards: face, add, texts }
}

type Board = ReturnType<typeof open>

/** Two boards with the same cards, as two people have them. */
function openTwo(...texts: string[]): [here: Board, there: Board, ids: string[]] {
  const [here, there] = [open(), open()]
  const ids = texts.map((text) => here.add(text))
  merge(here.doc, there.doc)
  return [here, there, ids]
}

test('a card comes last by default, first after null, and else after the one that is named', () => {
  const { add, texts } = open()
  const one = add('one')
  add('three')
  add('two', one)
  add('zero', null)
  add('four', 'a card that is gone')
  expect(texts()).toEqual(['zero', 'one', 'two', 'three', 'four'])
})

test('a card keeps its author and its order, and both are known to the compiler', () => {
  const { cards, add } = open()
  const id = add('one')
  expect(cards.get(id)).toEqual({ id, text: 'one', colour: 'a', author: 'sofie', order: 'V' })
  expectTypeOf(cards.list()[0]).toEqualTypeOf<
    | Readonly<{ id: string; text: string; colour: 'a' | 'b'; author: string; order: string }>
    | undefined
  >()
  expect(() => cards.patch(id, { author: 'rosa' } as never)).toThrow(/no field author/)
  expect(() => cards.add({ colour: 'a' }, { author: '' })).toThrow(/needs an author/)
  expect(() => cards.add({ colour: 'c' as never }, { author: 'x' })).toThrow(/does not fit/)
  expect(cards.list()).toHaveLength(1)
})

test('a schema cannot have the fields that the kind itself keeps', () => {
  for (const field of ['id', 'author', 'order']) {
    expect(() => cards(z.object({ [field]: z.string() }))).toThrow(`keeps: ${field}`)
  }
})

test('a card moves after any other and to the start', () => {
  const { cards, add, texts } = open()
  const [a, b, c] = [add('a'), add('b'), add('c')]
  cards.move(a, { after: c })
  expect(texts()).toEqual(['b', 'c', 'a'])
  cards.move(a, { after: b })
  expect(texts()).toEqual(['b', 'a', 'c'])
  cards.move(c, { after: null })
  expect(texts()).toEqual(['c', 'b', 'a'])
})

test('a move that changes nothing or has no place writes nothing', () => {
  const { doc, cards, add } = open()
  const [a, b] = [add('a'), add('b')]
  const before = Y.encodeStateAsUpdate(doc)
  cards.move(a, { after: null })
  cards.move(b, { after: a })
  cards.move(b, { after: b })
  cards.move(b, { after: 'gone' })
  cards.move('gone', { after: a })
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('two people who put a card in the same place both keep theirs, in one order for both', () => {
  const [here, there, [first]] = openTwo('first', 'last')
  here.add('mechelen', first)
  there.add('capaci', first)
  merge(here.doc, there.doc)
  expect(here.texts()).toEqual(there.texts())
  expect(here.texts().at(0)).toBe('first')
  expect(here.texts().slice(1, 3).sort()).toEqual(['capaci', 'mechelen'])
  expect(here.texts().at(3)).toBe('last')
})

test('a card can be put between two that share their place', () => {
  const [here, there, [first]] = openTwo('first', 'last')
  for (let i = 0; i < 3; i++) {
    here.add(`here ${i}`, first)
    there.add(`there ${i}`, first)
    merge(here.doc, there.doc)
  }
  const orders = here.cards.list().map(({ order }) => order)
  expect(new Set(orders).size).toBeLessThan(orders.length)
  for (const { id, text } of here.cards.list()) {
    const before = here.texts()
    here.add(`after ${text}`, id)
    before.splice(before.indexOf(text) + 1, 0, `after ${text}`)
    expect(here.texts()).toEqual(before)
  }
  merge(here.doc, there.doc)
  expect(there.texts()).toEqual(here.texts())
})

test('one person moves a card while another edits it: both stay', () => {
  const [here, there, [a = '', b = '']] = openTwo('a', 'b')
  here.cards.move(a, { after: b })
  there.cards.patch(a, { text: 'A' })
  merge(here.doc, there.doc)
  expect(here.texts()).toEqual(['b', 'A'])
  expect(there.texts()).toEqual(['b', 'A'])
})

test('deletion beats a concurrent move, and a card put after a deleted one is kept', () => {
  const [here, there, [a = '', b = '']] = openTwo('a', 'b')
  here.cards.remove(a)
  there.cards.move(a, { after: b })
  there.add('c', a)
  merge(here.doc, there.doc)
  expect(here.texts().sort()).toEqual(['b', 'c'])
  expect(there.texts().sort()).toEqual(['b', 'c'])
})

test('a card without author or with an impossible order is dropped, and others can be added', () => {
  const { doc, add, texts } = open()
  const put = (id: string, fields: Record<string, unknown>) =>
    doc.getMap('cards').set(id, new Y.Map(Object.entries({ text: id, colour: 'a', ...fields })))
  put('good', { author: 'x', order: 'V' })
  put('nobody', { order: 'V' })
  put('number', { author: 7, order: 'V' })
  put('lost', { author: 'x' })
  put('zero', { author: 'x', order: 'V0' })
  put('blank', { author: 'x', order: '' })
  put('array', { author: 'x', order: new Y.Array() })
  expect(texts()).toEqual(['good'])
  add('more')
  add('start', null)
  expect(texts()).toEqual(['start', 'good', 'more'])
})

test('a list stays identical until it changes, and a move leaves the other cards identical', () => {
  const { doc, cards, add } = open()
  const [a, b] = [add('a'), add('b')]
  const before = cards.list()
  const other = cards.get(a)
  doc.getMap('cards').set('junk', 1)
  expect(cards.list()).toBe(before)
  cards.move(b, { after: null })
  expect(cards.list()).not.toBe(before)
  expect(cards.get(a)).toBe(other)
})

test('a move is one change even when others step aside, also inside a larger transaction', () => {
  const { doc, cards, add, texts } = open()
  const order = orderBetween(null, null)
  for (const id of ['a', 'b', 'c']) {
    const fields = { text: id, colour: 'a', author: 'x', order }
    doc.getMap('cards').set(id, new Y.Map(Object.entries(fields)))
  }
  let updates = 0
  doc.on('update', () => updates++)
  cards.move('c', { after: 'a' })
  expect(texts()).toEqual(['a', 'c', 'b'])
  expect(updates).toBe(1)
  doc.transact(() => {
    const d = add('d', 'a')
    add('e', d)
    cards.move('a', { after: d })
  })
  expect(texts()).toEqual(['d', 'a', 'e', 'c', 'b'])
  expect(updates).toBe(2)
})
