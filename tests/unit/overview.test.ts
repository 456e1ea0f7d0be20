import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { daysOverdue, openActions } from '#lib/board/deadline.ts'
import { factor } from '#lib/board/factor.ts'
import { placesWritten, spansOf } from '#lib/board/factor-places.ts'
import { readFactorState } from '#lib/board/factor-state.ts'
import { lettersByClient } from '#lib/board/letters.ts'
import { radar } from '#lib/board/radar.ts'
import { writeFragment } from '#lib/board/rich-text.ts'

const questions = [
  { id: 'interpreters', answer: 'yes-partly-no' },
  { id: 'life', answer: 'description' },
] as const

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

test('a factor tells what each city has not answered, and whether anybody has spoken of it', () => {
  const doc = new Y.Doc()
  const face = factor.on(doc)
  const all = ['interpreters', 'life']
  expect(readFactorState(doc, questions)).toEqual({
    words: { mentor: 0, mentee: 0, agreed: 0 },
    unanswered: { mentor: all, mentee: all },
    isDiscussed: false,
  })
  face.choices.set('interpreters:mentee', 'unknown')
  expect(readFactorState(doc, questions)).toMatchObject({
    unanswered: { mentor: all, mentee: ['life'] },
    isDiscussed: true,
  })
  face.choices.set('interpreters:mentee', null)
  expect(readFactorState(doc, questions).isDiscussed).toBe(false)
  writeFragment(face.notes.fragment('agreed'), [paragraph('Two  words')])
  expect(readFactorState(doc, questions)).toMatchObject({
    words: { agreed: 2 },
    isDiscussed: true,
  })
})

test('letters are counted by who wrote them, as long as they stand there', () => {
  const [sofie, rosa] = [new Y.Doc(), new Y.Doc()]
  writeFragment(factor.on(sofie).notes.fragment('mentor'), [paragraph('Samen')])
  Y.applyUpdate(rosa, Y.encodeStateAsUpdate(sofie))
  const face = factor.on(rosa)
  const item = { question: 'tools', delegation: 'mentee', text: 'Compa' } as const
  const id = face.items.add(item, { author: 'rosa' })
  face.choices.set('interpreters:mentee', 'partly')
  const letters = () => lettersByClient(factor, rosa)
  // Ids, places in an order and choices are nobody's letters.
  expect(letters()).toEqual(
    new Map([
      [sofie.clientID, 5],
      [rosa.clientID, 5],
    ]),
  )
  face.items.patch(id, { text: 'Compagni' })
  expect(letters().get(rosa.clientID)).toBe(8)
  face.items.remove(id)
  face.notes.fragment('mentor').delete(0, 1)
  expect(letters()).toEqual(new Map())
})

test('an action is overdue from the day after its end until it is done', () => {
  const days = (end: string | null, status: 'on-track' | 'done' = 'on-track') =>
    daysOverdue({ end, status }, '2026-03-30')
  expect([days('2026-03-30'), days('2026-03-29'), days('2026-03-01')]).toEqual([0, 1, 29])
  expect([days(null), days('2026-03-01', 'done')]).toEqual([0, 0])
})

test('open actions come by their end, those without one last, those with the same as they stand', () => {
  const action = (id: string, end: string | null, status: 'on-track' | 'done' = 'on-track') => ({
    id,
    end,
    status,
  })
  const list = [
    action('a', null),
    action('b', '2026-05-01'),
    action('c', '2026-04-01', 'done'),
    action('d', '2026-04-02'),
    action('e', '2026-05-01'),
  ]
  expect(openActions(list).map(({ id }) => id)).toEqual(['d', 'b', 'e', 'a'])
})

test('a radar begins at the top, and its line breaks where nothing is known', () => {
  const web = radar(4, ['not-started', 'in-place'], 100)
  expect(web.points(['in-place', 'not-started', null, 'unknown'])).toEqual([
    [0, -100],
    [50, 0],
    undefined,
    undefined,
  ])
  expect(web.path(['in-place', 'in-place', 'in-place', 'in-place']).match(/[ML]/g)).toHaveLength(5)
  expect(web.path(['in-place', 'in-place', null, 'in-place']).match(/M/g)).toHaveLength(2)
})

test('an update tells where under a factor something was written, as long as it stands there', () => {
  const doc = new Y.Doc()
  const face = factor.on(doc)
  /** What one change wrote, seen from its bytes alone. */
  const placesOf = (change: () => void) => {
    const before = Y.encodeStateVector(doc)
    change()
    const spans = spansOf(Y.encodeStateAsUpdate(doc, before))
    return () => placesWritten(doc, spans)
  }
  const note = placesOf(() => writeFragment(face.notes.fragment('mentee'), [paragraph('Qui')]))
  const remark = placesOf(() =>
    writeFragment(face.remarks.fragment('life:mentor'), [paragraph('Hier')]),
  )
  const choice = placesOf(() => face.choices.set('interpreters:mentee', 'no'))
  let id = ''
  const item = placesOf(() => {
    id = face.items.add(
      { question: 'tools', delegation: 'mentee', text: 'Glossary' },
      { author: 'rosa' },
    )
  })
  const changed = placesOf(() => face.items.patch(id, { text: 'A glossary' }))
  const card = placesOf(() => face.cards.add({ text: 'An idea' }, { author: 'rosa' }))
  expect([note(), remark(), choice(), item(), changed(), card()]).toEqual([
    [{ view: 'notes', question: null }],
    [{ view: 'questions', question: 'life' }],
    [{ view: 'questions', question: 'interpreters' }],
    [{ view: 'questions', question: 'tools' }],
    [{ view: 'questions', question: 'tools' }],
    [{ view: 'cards', question: null }],
  ])
  face.items.remove(id)
  expect([item(), changed()]).toEqual([[], []])
  // What this document has not got yet is passed over.
  expect(placesWritten(new Y.Doc(), [{ client: 7, from: 0, to: 9 }])).toEqual([])
})
