import { expect, expectTypeOf, test } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { openStage } from '#lib/access/access.ts'
import {
  cards,
  cells,
  cellsOf,
  defineSection,
  records,
  richText,
} from '#lib/board/define-section.ts'
import { factor } from '#lib/board/factor.ts'
import { localEdit } from '#lib/board/local-edit.ts'
import { writeFragment } from '#lib/board/rich-text.ts'
import { type SectionName, sectionNames } from '#lib/board/section-names.ts'
import { rulesOf, stage } from '#lib/board/stage.ts'
import type { Room } from '#lib/sync/room-name.ts'
import { merge } from '../support/two-documents.ts'

const section = defineSection('sample', {
  notes: richText(['mentor', 'mentee']),
  actors: records(
    z.object({ name: z.string().default(''), role: z.string().default('unknown'), n: z.number() }),
  ),
  ideas: cards(z.object({ text: z.string() })),
  state: cells({ title: z.string().default('untitled'), open: z.boolean().default(true) }),
  remarks: cellsOf(z.object({ score: z.number(), why: z.string() }).nullable().default(null)),
})

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })

test('a section has one face per document', () => {
  const doc = new Y.Doc()
  expect(section.on(doc)).toBe(section.on(doc))
  expect(section.on(doc)).not.toBe(section.on(new Y.Doc()))
})

test('a section’s fields are known to the compiler', () => {
  const { actors, notes, ideas } = section.on(new Y.Doc())
  expectTypeOf(actors.list()[0]?.name).toEqualTypeOf<string | undefined>()
  expectTypeOf(notes.fragment).parameter(0).toEqualTypeOf<'mentor' | 'mentee'>()
  expectTypeOf(ideas.list()[0]?.author).toEqualTypeOf<string | undefined>()
  expectTypeOf(factor.on(new Y.Doc()).notes.keys).toEqualTypeOf<
    readonly ('mentor' | 'mentee' | 'agreed')[]
  >()
})

test('a subscriber of one field sees what the same transaction did to the others', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  const { actors, ideas, state } = section.on(here)
  const look = () => `${actors.list().length} ${ideas.list().length} ${state.get('title')}`
  const seen: string[] = [look()]
  for (const { subscribe } of [state, ideas, actors]) subscribe(() => seen.push(look()))
  there.transact(() => {
    section.on(there).actors.add({ n: 1 })
    section.on(there).state.set('title', 'new')
    section.on(there).ideas.add({ text: 'x' }, { author: 'sofie' })
  })
  merge(here, there)
  expect(seen).toEqual(['0 0 untitled', '1 1 new', '1 1 new', '1 1 new'])
})

test('opening and reading a section writes nothing into its document', () => {
  const doc = new Y.Doc()
  const { actors, ideas, state, remarks, notes } = section.on(doc)
  actors.list()
  ideas.list()
  state.all()
  remarks.get('x')
  notes.json('mentor')
  section.texts(doc)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
})

test('every shared type is a root type, and only fresh ids hold nested maps', () => {
  const doc = new Y.Doc()
  const face = section.on(doc)
  face.actors.add({ n: 1 })
  face.ideas.add({ text: 'x' }, { author: 'sofie' })
  face.state.set('open', false)
  face.remarks.set('f:mentor', { score: 1, why: 'so' })
  writeFragment(face.notes.fragment('mentor'), [paragraph('words')])
  expect([...doc.share.keys()].sort()).toEqual(
    ['actors', 'ideas', 'notes:mentor', 'remarks', 'state'].sort(),
  )
})

test('all human words of a section can be handed back, without defaults and empty texts', () => {
  const doc = new Y.Doc()
  expect(section.texts(doc)).toEqual([])
  const { notes, actors, ideas, state, remarks } = section.on(doc)
  writeFragment(notes.fragment('mentee'), [paragraph('Prima riga'), paragraph('seconda')])
  const actor = actors.add({ n: 1, role: 'partner', name: 'Capaci' })
  actors.add({ n: 2 })
  const last = ideas.add({ text: 'last' }, { author: 'rosa' })
  const first = ideas.add({ text: 'first' }, { author: 'sofie', after: null })
  ideas.add({ text: '  ' }, { author: 'sofie' })
  state.set('title', 'Città')
  state.set('open', false)
  remarks.set('f:mentor', { score: 2, why: 'because' })
  expect(section.texts(doc)).toEqual([
    { field: 'notes', key: 'mentee', text: 'Prima riga\nseconda' },
    { field: 'actors', key: actor, text: 'Capaci\npartner' },
    { field: 'ideas', key: first, text: 'first' },
    { field: 'ideas', key: last, text: 'last' },
    { field: 'state', key: 'title', text: 'Città' },
    { field: 'remarks', key: 'f:mentor', text: 'because' },
  ])
})

test('words are handed back even from a record or a cell that no longer parses', () => {
  const doc = new Y.Doc()
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  doc.getMap('actors').set('old', new Y.Map<unknown>([['name', 'Capaci']]))
  doc.getMap('actors').set('junk', deep)
  doc.getMap('ideas').set(
    'lost',
    new Y.Map<unknown>([
      ['text', ['two', 'words']],
      ['order', 7],
    ]),
  )
  doc.getMap('remarks').set('f:mentor', { score: 'high', why: 'because' })
  doc.getMap('remarks').set('deep', deep)
  doc.getMap('state').set('title', new Y.Text('no plain value'))
  expect(section.on(doc).actors.list()).toEqual([])
  expect(section.texts(doc)).toEqual([
    { field: 'actors', key: 'old', text: 'Capaci' },
    { field: 'ideas', key: 'lost', text: 'two\nwords' },
    { field: 'remarks', key: 'f:mentor', text: 'high\nbecause' },
  ])
})

test('every write is one transaction with the local origin', () => {
  const doc = new Y.Doc()
  const origins: unknown[] = []
  doc.on('afterTransaction', ({ origin, changed }: Y.Transaction) => {
    if (changed.size > 0) origins.push(origin)
  })
  const { actors, ideas, state, remarks } = section.on(doc)
  const id = actors.add({ name: 'a', n: 1 })
  actors.patch(id, { name: 'b', n: 2 })
  actors.remove(id)
  const card = ideas.add({ text: 'x' }, { author: 'sofie' })
  ideas.add({ text: 'y' }, { author: 'sofie' })
  ideas.move(card, { after: ideas.list().at(-1)?.id ?? null })
  state.set('open', false)
  remarks.set('x', null)
  remarks.clear('x')
  expect(origins).toEqual(Array.from({ length: 9 }, () => localEdit))
})

test('undo takes back what was done here and leaves what came from others', () => {
  const [here, there] = [new Y.Doc(), new Y.Doc()]
  const { actors, state } = section.on(here)
  const undo = new Y.UndoManager(here, { trackedOrigins: new Set([localEdit]), captureTimeout: 0 })
  const id = actors.add({ name: 'Capaci', n: 1 })
  state.set('title', 'here')
  merge(here, there)
  section.on(there).actors.patch(id, { n: 2 })
  merge(here, there)
  actors.patch(id, { name: 'Mechelen' })
  actors.remove(id)
  undo.undo()
  expect(actors.list()).toEqual([{ id, name: 'Mechelen', role: 'unknown', n: 2 }])
  undo.undo()
  expect(actors.get(id)).toMatchObject({ name: 'Capaci', n: 2 })
  undo.undo()
  expect(state.get('title')).toBe('untitled')
  undo.redo()
  expect(state.get('title')).toBe('here')
})

test('the stage names the sections that are locked, in the form that access asks for', () => {
  const doc = new Y.Doc()
  const { rules } = stage.on(doc)
  expect(rules.all()).toEqual({ locked: [] })
  rules.set('locked', ['factor'])
  expect(rules.get('locked')).toEqual(['factor'])
  expect(() => rules.set('locked', ['nowhere' as never])).toThrow(/rules\.locked/)
  doc.getMap('rules').set('locked', ['factor', 'from-the-future'])
  expect(rules.get('locked')).toEqual(['factor'])
  expect(rulesOf(stage.on(doc))).toEqual({ ...openStage, locked: ['factor'] })
})

test('the sections that can be named are those that have rooms', () => {
  // Private cards and private notes are nobody's to lock.
  expectTypeOf<SectionName>().toEqualTypeOf<Exclude<Room['section'], 'draft' | 'private'>>()
  expect(new Set(sectionNames).size).toBe(sectionNames.length)
})
