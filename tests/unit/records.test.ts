import { expect, expectTypeOf, test, vi } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { defineSection, records } from '#lib/board/define-section.ts'
import { merge } from '../support/two-documents.ts'

const section = defineSection('actors', {
  actors: records(
    z.object({
      name: z.string().trim().max(20).default(''),
      influence: z.number().int().min(0).max(5).default(0),
      tags: z.array(z.string()).default([]),
      due: z.string().optional(),
    }),
  ),
  relations: records(z.object({ from: z.string(), to: z.string() })),
})

const open = (doc = new Y.Doc()) => ({ doc, root: doc.getMap('actors'), ...section.on(doc) })

/** Puts anything below an id, as a client that is not ours could. */
const put = (doc: Y.Doc, id: string, fields: Record<string, unknown>) =>
  doc.getMap('actors').set(id, new Y.Map(Object.entries(fields)))

test('a record is added under a fresh short id, and its defaults are read, not written', () => {
  const { actors, root } = open()
  const id = actors.add({ name: 'Capaci' })
  expect(id).toMatch(/^[0-9a-v]{16}$/)
  expect(actors.get(id)).toEqual({ id, name: 'Capaci', influence: 0, tags: [] })
  expect(root.toJSON()).toEqual({ [id]: { name: 'Capaci' } })
})

test('what a record holds is known to the compiler', () => {
  const { actors, relations } = open()
  expectTypeOf(actors.list()[0]).toEqualTypeOf<
    | Readonly<{ id: string; name: string; influence: number; tags: string[]; due?: string }>
    | undefined
  >()
  type Given = { name?: string; influence?: number; tags?: string[]; due?: string }
  expectTypeOf(actors.add).parameter(0).toEqualTypeOf<Given>()
  expectTypeOf(relations.add).parameter(0).toEqualTypeOf<{ from: string; to: string }>()
  expectTypeOf(relations.patch).parameter(1).toEqualTypeOf<{ from?: string; to?: string }>()
})

test('a patch writes only the fields that change', () => {
  const { doc, actors } = open()
  const id = actors.add({ name: 'Capaci', tags: ['a', 'b'] })
  const updates = vi.fn()
  doc.on('update', updates)
  actors.patch(id, { name: 'Capaci', tags: ['a', 'b'] })
  expect(updates).not.toHaveBeenCalled()
  const changed: unknown[] = []
  doc.getMap('actors').observeDeep(([event]) => changed.push(...(event?.keys.keys() ?? [])))
  actors.patch(id, { name: 'Capaci', influence: 4 })
  expect(changed).toEqual(['influence'])
  expect(actors.get(id)).toMatchObject({ name: 'Capaci', influence: 4 })
})

test('a field that is patched to undefined is cleared, and its default is read', () => {
  const { actors, root } = open()
  const id = actors.add({ name: 'Capaci', influence: 3, due: '2027-01-01' })
  actors.patch(id, { influence: undefined, due: undefined })
  expect(actors.get(id)).toEqual({ id, name: 'Capaci', influence: 0, tags: [] })
  expect(root.toJSON()).toEqual({ [id]: { name: 'Capaci' } })
})

test('writing what does not fit throws and changes nothing', () => {
  const { doc, actors, relations } = open()
  const id = actors.add({ name: 'Capaci' })
  const before = Y.encodeStateAsUpdate(doc)
  expect(() => actors.add({ influence: 9 })).toThrow(/actors does not fit/)
  expect(() => actors.patch(id, { name: 'x', influence: 9 })).toThrow(/actors\.influence/)
  expect(() => actors.patch(id, { unknown: 1 } as never)).toThrow(/no field unknown/)
  expect(() => actors.add({ constructor: 1 } as never)).toThrow(/no field constructor/)
  expect(() => relations.add({ from: 'a' } as never)).toThrow(/relations does not fit/)
  expect(() => relations.patch('gone', { from: undefined })).toThrow(/relations\.from/)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
})

test('a schema cannot have the field that the kind itself keeps', () => {
  expect(() => records(z.object({ id: z.string() }))).toThrow(/keeps: id/)
})

test('a patch or removal of a record that is not there is passed over', () => {
  const { actors, root } = open()
  const id = actors.add({ name: 'Capaci' })
  actors.remove(id)
  actors.remove(id)
  actors.patch(id, { name: 'again' })
  expect(root.toJSON()).toEqual({})
  expect(actors.list()).toEqual([])
})

test('two people who edit different fields of one record both keep their edit', () => {
  const [here, there] = [open(), open()]
  const id = here.actors.add({ name: 'Capaci' })
  merge(here.doc, there.doc)
  here.actors.patch(id, { name: 'Comune di Capaci' })
  there.actors.patch(id, { influence: 5 })
  merge(here.doc, there.doc)
  for (const { actors } of [here, there]) {
    expect(actors.list()).toEqual([{ id, name: 'Comune di Capaci', influence: 5, tags: [] }])
  }
})

test('deletion beats a concurrent edit', () => {
  const [here, there] = [open(), open()]
  const id = here.actors.add({ name: 'Capaci' })
  merge(here.doc, there.doc)
  here.actors.remove(id)
  there.actors.patch(id, { influence: 5 })
  merge(here.doc, there.doc)
  for (const { actors } of [here, there]) expect(actors.list()).toEqual([])
})

test('two people who add a record at once both keep theirs, in the same order', () => {
  const [here, there] = [open(), open()]
  here.actors.add({ name: 'Mechelen' })
  there.actors.add({ name: 'Capaci' })
  merge(here.doc, there.doc)
  expect(here.actors.list()).toHaveLength(2)
  expect(here.actors.list()).toEqual(there.actors.list())
  const ids = here.actors.list().map(({ id }) => id)
  expect(ids).toEqual([...ids].sort())
})

test('what does not parse is dropped: a field by itself, a record when it needs that field', () => {
  const { doc, actors, relations } = open()
  put(doc, 'half', { name: 'Capaci', influence: 99, tags: ['a', 7] })
  put(doc, 'nested', { name: new Y.Text('Capaci'), influence: 2, surplus: true })
  put(doc, 'empty', {})
  put(doc, 'NO ID', { name: 'Capaci' })
  doc.getMap('actors').set('text', 'Capaci')
  doc.getMap('actors').set('list', new Y.Array())
  doc.getMap('actors').set('doc', new Y.Doc())
  doc.getMap('actors').set('nothing', null)
  doc.getMap('relations').set('lame', new Y.Map([['from', 'a']]))
  expect(actors.list()).toEqual([
    { id: 'empty', name: '', influence: 0, tags: [] },
    { id: 'half', name: 'Capaci', influence: 0, tags: [] },
    { id: 'nested', name: '', influence: 2, tags: [] },
  ])
  expect(relations.list()).toEqual([])
  actors.patch('half', { influence: 1 })
  expect(actors.get('half')).toMatchObject({ influence: 1 })
})

test('a list stays identical until it changes, and with it every record that did not', () => {
  const [here, there] = [open(), open()]
  const [first, second] = [here.actors.add({ name: 'a' }), here.actors.add({ name: 'b' })]
  const before = here.actors.list()
  const [a, b] = [here.actors.get(first), here.actors.get(second)]
  expect(here.actors.list()).toBe(before)
  here.relations.add({ from: first, to: second })
  here.actors.patch(first, { name: 'a' })
  here.root.set('junk', 1)
  expect(here.actors.list()).toBe(before)
  merge(here.doc, there.doc)
  there.actors.patch(first, { influence: 1 })
  merge(here.doc, there.doc)
  expect(here.actors.list()).not.toBe(before)
  expect(here.actors.get(first)).not.toBe(a)
  expect(here.actors.get(second)).toBe(b)
  expect(here.actors.list()).toContain(b)
})

test('a subscriber hears of edits from here and from elsewhere, and sees them at once', () => {
  const [here, there] = [open(), open()]
  const seen: string[][] = []
  const heard = () => seen.push(here.actors.list().map(({ name }) => name))
  const end = [here.actors.subscribe(heard), here.actors.subscribe(heard)]
  const id = here.actors.add({ name: 'a' })
  merge(here.doc, there.doc)
  end[1]?.()
  there.actors.patch(id, { name: 'b' })
  merge(here.doc, there.doc)
  end[0]?.()
  here.actors.remove(id)
  expect(seen).toEqual([['a'], ['a'], ['b']])
})

test('inside a larger transaction what was just written is read', () => {
  const { doc, actors } = open()
  expect(actors.list()).toEqual([])
  doc.transact(() => {
    const id = actors.add({ name: 'a' })
    actors.patch(id, { name: 'b' })
    expect(actors.list().map(({ name }) => name)).toEqual(['b'])
    actors.remove(id)
    expect(actors.list()).toEqual([])
  })
})

test('a document that was filled before it was opened is read whole', () => {
  const [filled, doc] = [open(), new Y.Doc()]
  filled.actors.add({ name: 'a' })
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(filled.doc))
  expect(open(doc).actors.list()).toEqual(filled.actors.list())
})
