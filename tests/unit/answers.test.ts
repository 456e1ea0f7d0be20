import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { answerKey, isAnswered, progressOf, readAnswers } from '#lib/board/answers.ts'
import { factor } from '#lib/board/factor.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { merge } from '../support/two-documents.ts'

const questions = [
  { id: 'interpreters', answer: 'yes-partly-no' },
  { id: 'tools', answer: 'inventory' },
  { id: 'life', answer: 'description' },
] as const

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

function open() {
  const doc = new Y.Doc()
  const face = factor.on(doc)
  return { doc, face, answers: (id: string) => readAnswers(face, id) }
}

test('nothing is answered in a new document', () => {
  const { answers } = open()
  expect(progressOf(questions, answers)).toEqual({ mentor: 0, mentee: 0 })
})

test('each kind of question counts as answered by what it asks for', () => {
  const { face, answers } = open()
  face.choices.set(answerKey('interpreters', 'mentee'), 'unknown')
  expect(progressOf(questions, answers)).toEqual({ mentor: 0, mentee: 1 })
  face.items.add({ question: 'tools', delegation: 'mentee', text: 'Glossary' }, { author: 'rosa' })
  writeFragment(face.remarks.fragment(answerKey('life', 'mentor')), [paragraph('Rich.')])
  expect(progressOf(questions, answers)).toEqual({ mentor: 1, mentee: 2 })
})

test('a remark alone answers no question of yes or no, but it does an inventory', () => {
  const { face, answers } = open()
  for (const { id } of questions) {
    writeFragment(face.remarks.fragment(answerKey(id, 'mentee')), [paragraph('We think so.')])
  }
  const answered = questions.map(({ id, answer }) => isAnswered(answer, answers(id).mentee))
  expect(answered).toEqual([false, true, true])
})

test('two people who answer at once for one city, each a part, lose nothing', () => {
  const [here, there] = [open(), open()]
  const key = answerKey('interpreters', 'mentee')
  here.face.choices.set(key, 'partly')
  here.face.items.add(
    { question: 'interpreters', delegation: 'mentee', text: 'Arabic' },
    { author: 'rosa' },
  )
  there.face.items.add(
    { question: 'interpreters', delegation: 'mentee', text: 'Bangla' },
    { author: 'carlo' },
  )
  writeFragment(there.face.remarks.fragment(key), [paragraph('On Mondays.')])
  merge(here.doc, there.doc)
  for (const { answers } of [here, there]) {
    const { choice, items, remark } = answers('interpreters').mentee
    expect(choice).toBe('partly')
    expect(items.map(({ text }) => text).sort()).toEqual(['Arabic', 'Bangla'])
    expect(JSON.stringify(remark)).toContain('On Mondays.')
  }
})

test('a link that would run a script is neither written nor read', () => {
  const { doc, face, answers } = open()
  const link = { question: 'life', delegation: 'mentor', title: '' } as const
  expect(() => face.evidence.add({ ...link, url: 'javascript:alert(1)' })).toThrow(TypeError)
  const stored = new Y.Map(Object.entries({ ...link, url: 'javascript:alert(1)' }))
  doc.getMap('evidence').set('x1', stored)
  expect(answers('life').mentor.evidence).toEqual([])
  face.evidence.add({ ...link, url: 'https://www.mechelen.be' })
  expect(answers('life').mentor.evidence).toHaveLength(1)
})

test('a factor’s words are found in answers, items and links too', () => {
  const { doc, face } = open()
  const key = answerKey('life', 'mentor')
  writeFragment(face.remarks.fragment(key), [paragraph('Rich.')])
  face.items.add({ question: 'tools', delegation: 'mentee', text: 'Glossary' }, { author: 'rosa' })
  const texts = factor.texts(doc)
  expect(texts).toContainEqual({ field: 'remarks', key, text: 'Rich.' })
  expect(texts.filter(({ field }) => field === 'items').map(({ text }) => text)).toEqual([
    'Glossary',
  ])
})
