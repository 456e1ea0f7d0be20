import { expect, expectTypeOf, test, vi } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'
import { cells, cellsOf, defineSection } from '#lib/board/define-section.ts'
import { merge } from '../support/two-documents.ts'

const rating = z.object({ value: z.number().int().min(1).max(5), why: z.string().default('') })

const section = defineSection('assessment', {
  state: cells({
    submitted: z.boolean().default(false),
    locked: z.array(z.enum(['a', 'b'])).default([]),
  }),
  ratings: cellsOf(rating.nullable().default(null)),
})

function open(doc = new Y.Doc()) {
  return { doc, ...section.on(doc) }
}

test('a cell that is not there is its default, and reading it writes nothing', () => {
  const { doc, state, ratings } = open()
  expect(state.get('submitted')).toBe(false)
  expect(state.all()).toEqual({ submitted: false, locked: [] })
  expect(ratings.get('partners:mentor')).toBeNull()
  expect(ratings.all()).toEqual({})
  expect(state.get('locked')).toBe(state.get('locked'))
  expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
})

test('a cell is set as a whole and cleared to its default', () => {
  const { doc, state, ratings } = open()
  state.set('locked', ['b', 'a'])
  ratings.set('partners:mentor', { value: 3 })
  expect(state.get('locked')).toEqual(['b', 'a'])
  expect(ratings.all()).toEqual({ 'partners:mentor': { value: 3, why: '' } })
  ratings.set('partners:mentor', null)
  expect(ratings.all()).toEqual({ 'partners:mentor': null })
  expect(ratings.get('partners:mentor')).toBeNull()
  state.clear('locked')
  ratings.set('partners:mentor', undefined)
  expect(state.all()).toEqual({ submitted: false, locked: [] })
  expect(doc.getMap('ratings').toJSON()).toEqual({})
})

test('keys and values are known to the compiler', () => {
  const { state, ratings } = open()
  expectTypeOf(state.get('locked')).toEqualTypeOf<readonly ('a' | 'b')[]>()
  expectTypeOf(state.all()).toEqualTypeOf<Readonly<{ submitted: boolean; locked: ('a' | 'b')[] }>>()
  expectTypeOf(state.clear).parameter(0).toEqualTypeOf<'submitted' | 'locked'>()
  expectTypeOf(ratings.get('x:y')).toEqualTypeOf<Readonly<{ value: number; why: string }> | null>()
  expectTypeOf(ratings.all().key).toEqualTypeOf<{ value: number; why: string } | null | undefined>()
  expectTypeOf(ratings.set).parameter(0).toBeString()
})

test('writing what does not fit throws and changes nothing', () => {
  const { doc, state, ratings } = open()
  expect(() => state.set('locked', ['c' as never])).toThrow(/state\.locked does not fit/)
  expect(() => state.set('toString' as never, true as never)).toThrow(/no key toString/)
  expect(() => ratings.set('x:y', { value: 9 })).toThrow(/ratings\.x:y does not fit/)
  expect(Y.encodeStateAsUpdate(doc)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()))
})

test('every cell needs a default', () => {
  expect(() => cells({ name: z.string() })).toThrow()
  expect(() => cellsOf(z.number())).toThrow()
})

test('setting the value that is there writes nothing', () => {
  const { doc, state } = open()
  state.set('locked', ['a'])
  const updates = vi.fn()
  doc.on('update', updates)
  state.set('locked', ['a'])
  state.clear('submitted')
  expect(updates).not.toHaveBeenCalled()
})

test('two people who set different cells both keep theirs; of one cell, one value stays', () => {
  const [here, there] = [open(), open()]
  here.ratings.set('x:mentor', { value: 1 })
  there.ratings.set('x:mentee', { value: 2 })
  here.ratings.set('x:both', { value: 3, why: 'here' })
  there.ratings.set('x:both', { value: 4, why: 'there' })
  merge(here.doc, there.doc)
  expect(here.ratings.all()).toEqual(there.ratings.all())
  expect(Object.keys(here.ratings.all()).sort()).toEqual(['x:both', 'x:mentee', 'x:mentor'])
  expect(['3 here', '4 there']).toContain(Object.values(here.ratings.get('x:both') ?? {}).join(' '))
})

test('what does not parse is dropped and never throws: an element by itself, or the whole value', () => {
  const { doc, state, ratings } = open()
  doc.getMap('state').set('locked', ['a', 'from-the-future', 7])
  doc.getMap('state').set('submitted', 'yes')
  doc.getMap('state').set('unknown', true)
  doc.getMap('state').set('__proto__', { submitted: true })
  doc.getMap('ratings').set('x:mentor', { value: 9, why: 'far' })
  doc.getMap('ratings').set('x:mentee', { value: 2, why: 5 })
  doc.getMap('ratings').set('x:both', new Y.Map([['value', 2]]))
  doc.getMap('ratings').set('x:doc', new Y.Doc())
  expect(state.all()).toEqual({ submitted: false, locked: ['a'] })
  expect(ratings.all()).toEqual({ 'x:mentee': { value: 2, why: '' } })
  expect(ratings.get('x:mentor')).toBeNull()
  expect(ratings.get('x:both')).toBeNull()
})

test('all cells stay identical until one changes, and with them every value that did not', () => {
  const { doc, ratings } = open()
  ratings.set('a:b', { value: 1 })
  const [before, value] = [ratings.all(), ratings.get('a:b')]
  doc.getMap('ratings').set('junk', 'junk')
  expect(ratings.all()).toBe(before)
  ratings.set('c:d', { value: 2 })
  expect(ratings.all()).not.toBe(before)
  expect(ratings.all()['a:b']).toBe(value)
  expect(ratings.get('a:b')).toBe(value)
})

test('a subscriber hears of cells set here and elsewhere until it ends', () => {
  const [here, there] = [open(), open()]
  const seen: boolean[] = []
  const end = here.state.subscribe(() => seen.push(here.state.get('submitted')))
  there.state.set('submitted', true)
  merge(here.doc, there.doc)
  here.state.set('submitted', false)
  end()
  here.state.set('submitted', true)
  expect(seen).toEqual([true, false])
})
