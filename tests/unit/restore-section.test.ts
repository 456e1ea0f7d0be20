import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { actors } from '#lib/board/actors.ts'
import { factor } from '#lib/board/factor.ts'
import { plainSection } from '#lib/board/plain-section.ts'
import { restoreSection } from '#lib/board/restore-section.ts'
import { plainText, writeFragment } from '#lib/board/rich-text.ts'

const paragraph = (text: string) => ({
  type: 'paragraph',
  content: [{ type: 'text', text, marks: [{ type: 'bold' }] }],
})

/** A frozen copy of a document, and the document going on. */
function freeze(doc: Y.Doc): Y.Doc {
  const frozen = new Y.Doc()
  Y.applyUpdate(frozen, Y.encodeStateAsUpdate(doc))
  return frozen
}

const restore = (doc: Y.Doc, frozen: Y.Doc) =>
  doc.transact(() => restoreSection(factor, doc, frozen))

/** A factor in which each kind of field holds something. */
function written() {
  const doc = new Y.Doc()
  const face = factor.on(doc)
  writeFragment(face.notes.fragment('mentor'), [paragraph('First.'), paragraph('Second.')])
  writeFragment(face.remarks.fragment('q:mentee'), [paragraph('A remark.')])
  face.choices.set('q:mentor', 'yes')
  const answer = { question: 'q', delegation: 'mentee', text: 'One thing' } as const
  const item = face.items.add(answer, { author: 'rosa' })
  const group = face.groups.add({ name: 'Places' }, { author: 'anna' })
  const card = face.cards.add({ text: 'Pitch', delegation: 'mentee', group }, { author: 'rosa' })
  return { doc, face, item, group, card }
}

test('every kind of field is again what it was, with the same ids', () => {
  const { doc, face, item, group, card } = written()
  const frozen = freeze(doc)
  const before = plainSection(factor, frozen)
  face.notes.fragment('mentor').delete(0, 1)
  face.remarks.fragment('q:mentee').delete(0, 1)
  writeFragment(face.remarks.fragment('new:mentor'), [paragraph('New.')])
  face.choices.set('q:mentor', 'no')
  face.choices.set('other:mentor', 'partly')
  face.items.remove(item)
  face.groups.remove(group)
  face.cards.patch(card, { text: 'Another' })
  face.cards.add({ text: 'New card' }, { author: 'els' })
  restore(doc, frozen)
  expect(plainSection(factor, doc)).toEqual(before)
  expect(face.items.get(item)?.text).toBe('One thing')
})

test('what is equal already is not touched, and a text keeps the paragraphs that are', () => {
  const { doc, face } = written()
  const frozen = freeze(doc)
  let updates = 0
  doc.on('update', () => updates++)
  restore(doc, frozen)
  expect(updates).toBe(0)
  const [first] = face.notes.fragment('mentor').toArray()
  writeFragment(face.notes.fragment('mentor'), [paragraph('Third.')])
  restore(doc, frozen)
  expect(face.notes.fragment('mentor').toArray()[0]).toBe(first)
  expect(plainText(face.notes.json('mentor'))).toBe('First.\nSecond.')
})

test('words that somebody types at the same moment into another place stay', () => {
  const { doc, face } = written()
  const frozen = freeze(doc)
  face.choices.set('q:mentor', 'no')
  const other = freeze(doc)
  writeFragment(factor.on(other).notes.fragment('mentee'), [paragraph('Mine.')])
  restore(doc, frozen)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  expect(face.choices.get('q:mentor')).toBe('yes')
  expect(plainText(face.notes.json('mentee'))).toBe('Mine.')
})

test('fields that this program does not know come back as well', () => {
  const doc = new Y.Doc()
  const id = actors.on(doc).actors.add({ name: 'Parish', city: 'mentee' })
  const raw = doc.getMap('actors').get(id) as Y.Map<unknown>
  raw.set('fromTheFuture', [1, 2])
  const frozen = freeze(doc)
  actors.on(doc).actors.remove(id)
  doc.transact(() => restoreSection(actors, doc, frozen))
  expect((doc.getMap('actors').get(id) as Y.Map<unknown>).toJSON()).toMatchObject({
    name: 'Parish',
    fromTheFuture: [1, 2],
  })
})
