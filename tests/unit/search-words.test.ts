import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { actors } from '#lib/board/actors.ts'
import { assessment } from '#lib/board/assessment.ts'
import { comments } from '#lib/board/comments.ts'
import { factor } from '#lib/board/factor.ts'
import { plan } from '#lib/board/plan.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { excerpt } from '#lib/search/excerpt.ts'
import { foldWord, indexLine, wantedWords } from '#lib/search/fold.ts'
import { textsOfRoom } from '#lib/search/texts-of-room.ts'

const marked = (text: string, question: string) =>
  excerpt(text, wantedWords(question))
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('')

test('accents, case and spellings with one meaning are the same in every language', () => {
  for (const [typed, written] of [
    ['coordinatie', 'Coördinatie'],
    ['citta', 'CITTÀ'],
    ['coeur', 'cœur'],
    ['strasse', 'Straße'],
    ['evaluations', 'évaluations'],
    ['οδος', 'ὁδός'],
    ['lodz', 'Łódź'],
    ['istanbul', 'İSTANBUL'],
  ] as const)
    expect(foldWord(written), written).toBe(foldWord(typed))
})

test('an apostrophe and a hyphen part words, whichever they are', () => {
  expect(indexLine("l’associazione, dell'anno, ’s-Hertogenbosch, l’été")).toBe(
    'l associazione dell anno s hertogenbosch ete',
  )
})

test('words are found by their beginning and never by a stem', () => {
  expect(marked('Partners, partijen en een partner.', 'partner')).toBe(
    '[Partners], partijen en een [partner].',
  )
  expect(marked('Universities and the universe', 'universities')).toBe(
    '[Universities] and the universe',
  )
})

test('an excerpt shows the words that were asked for, and that it is one', () => {
  const long = `${'Voor de vergadering. '.repeat(30)}De coördinatie begint in mei. ${'Na afloop. '.repeat(40)}`
  const shown = marked(long, 'coordinatie mei')
  expect(shown).toMatch(/^… .*De \[coördinatie\] begint in \[mei\]\. .* …$/)
  expect(shown.length).toBeLessThan(300)
  expect(marked('été', 'ete')).toBe('[été]')
})

test('a question holds eight words, and marks of the database’s own language are no words', () => {
  expect(wantedWords('a b c d e f g h i j')).toHaveLength(8)
  expect(wantedWords('"x\' & | ! :* ) NEAR/2 -')).toEqual(['x', 'near', '2'])
})

test('what people wrote is found at its place; what they chose is not among it', () => {
  const doc = new Y.Doc()
  const face = factor.on(doc)
  const card = face.cards.add({ text: 'Football', delegation: 'mentee' }, { author: 'x' })
  face.items.add({ question: 'q1', delegation: 'mentor', text: 'Library' }, { author: 'x' })
  face.choices.set('q1:mentor', 'partly')
  writeFragment(face.notes.fragment('mentor'), [
    { type: 'paragraph', content: [{ type: 'text', text: 'Wij' }] },
  ])
  const texts = textsOfRoom({ board: 'b', section: 'factor', factor: 'f' }, doc)
  expect(texts.map(({ kind, path, city, text }) => [kind, path, city, text])).toEqual([
    ['note', 'factors/f#note-mentor', 'mentor', 'Wij'],
    ['answer', 'factors/f/questions#q1', 'mentor', 'Library'],
    ['card', `factors/f/cards#${card}`, 'mentee', 'Football'],
  ])
})

test('an activity leads to its action, a comment to what it is about', () => {
  const doc = new Y.Doc()
  const action = plan.on(doc).actions.add({ title: 'Table' }, { author: 'x' })
  plan.on(doc).activities.add({ action, what: 'Invite' }, { author: 'x' })
  const inPlan = textsOfRoom({ board: 'b', section: 'plan' }, doc)
  expect(inPlan.map(({ path }) => path)).toEqual([`plan#${action}`, `plan#${action}`])
  const at = '2026-01-01T00:00:00.000Z'
  const anchor = { on: 'card', factor: 'f', id: 'c', quote: '' } as const
  const thread = comments.on(doc).threads.add({ anchor, at })
  comments.on(doc).comments.add({ thread, author: 'u', name: 'Rosa', text: 'Why?', at })
  const said = textsOfRoom({ board: 'b', section: 'comments' }, doc)
  expect(said.map(({ path, text }) => [path, text])).toEqual([['factors/f/cards#c', 'Why?']])
})

test('nobody’s private cards are among what is found, and no name of whoever wrote', () => {
  const doc = new Y.Doc()
  expect(textsOfRoom({ board: 'b', section: 'draft', of: 'u' }, doc)).toEqual([])
  assessment.on(doc).agreed.set('f', 'in-place')
  expect(textsOfRoom({ board: 'b', section: 'assessment' }, doc)).toEqual([])
  const id = actors.on(doc).actors.add({ name: 'Parish', city: 'mentee', kind: 'organisation' })
  expect(textsOfRoom({ board: 'b', section: 'actors' }, doc)).toMatchObject([
    { kind: 'actor', path: `actors#${id}`, text: 'Parish' },
  ])
})
