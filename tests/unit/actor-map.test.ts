import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { tellsOfPerson } from '#lib/board/actor-fields.ts'
import {
  asMissing,
  connectActors,
  neighbours,
  patchActors,
  placeActors,
  readMap,
  removeActors,
} from '#lib/board/actor-map.ts'
import { actors } from '#lib/board/actors.ts'
import { undoOf } from '#lib/board/undo.ts'
import { mapOf } from '../support/actor-maps.ts'
import { merge } from '../support/two-documents.ts'

test('a relation whose actor somebody removed is shown nowhere, and comes back with it', () => {
  const { doc, face, ids } = mapOf({ name: 'Library' }, { name: 'School' })
  const there = new Y.Doc()
  merge(doc, there)
  // One connects the two while the other removes one of them.
  connectActors(there, { from: ids[0], to: ids[1] ?? '', kind: 'funds' })
  const undo = undoOf(actors, doc)
  removeActors(doc, new Set([ids[1] ?? '']))
  merge(doc, there)
  expect(readMap(doc)).toEqual(readMap(there))
  expect(readMap(doc).relations).toEqual([])
  expect(face.relations.list()).toHaveLength(1)
  undo.undo()
  expect(readMap(doc).relations).toMatchObject([{ from: ids[0], to: ids[1], kind: 'funds' }])
})

test('two who change different fields of one actor keep both, and a place changes as a whole', () => {
  const { doc, ids } = mapOf({ name: 'Library' })
  const there = new Y.Doc()
  merge(doc, there)
  placeActors(doc, new Map([[ids[0], [10.4, 20.6]]]))
  placeActors(there, new Map([[ids[0], [300, 400]]]))
  patchActors(there, ids, { influence: 4 })
  merge(doc, there)
  const [library] = readMap(doc).actors
  expect(library).toEqual(readMap(there).actors[0])
  expect(library?.influence).toBe(4)
  expect([
    [10, 21],
    [300, 400],
  ]).toContainEqual(library?.pos)
})

test('many actors that are changed or removed at once are one step back', () => {
  const { doc, ids } = mapOf({ name: 'A' }, { name: 'B' }, { name: 'C' })
  connectActors(doc, { from: ids[0], to: ids[1] ?? '', kind: 'informs' })
  const undo = undoOf(actors, doc)
  patchActors(doc, ids, { sector: 'civic' })
  removeActors(doc, new Set(ids))
  expect(readMap(doc).actors).toEqual([])
  undo.undo()
  expect(readMap(doc).actors.map(({ sector }) => sector)).toEqual(['civic', 'civic', 'civic'])
  expect(readMap(doc).relations).toHaveLength(1)
  undo.undo()
  expect(readMap(doc).actors.map(({ sector }) => sector)).toEqual([null, null, null])
})

test('the same relation is not made twice, whichever end it is made from', () => {
  const { doc, ids } = mapOf({ name: 'A' }, { name: 'B' })
  const [a, b = ''] = ids
  expect(connectActors(doc, { from: a, to: b, kind: 'cooperates' })).toBeDefined()
  expect(connectActors(doc, { from: b, to: a, kind: 'cooperates' })).toBeUndefined()
  expect(connectActors(doc, { from: a, to: b, kind: 'funds' })).toBeDefined()
  expect(connectActors(doc, { from: b, to: a, kind: 'funds' })).toBeDefined()
  expect(connectActors(doc, { from: a, to: a, kind: 'funds' })).toBeUndefined()
  const around = neighbours(readMap(doc)).get(a) ?? []
  expect(around.map(({ actor, isOutgoing }) => [actor.name, isOutgoing])).toHaveLength(3)
})

test('what anybody may have written into the document is read without its nonsense', () => {
  const { doc, ids } = mapOf({ name: 'Library', pos: [1, 2] })
  const stored = doc.getMap('actors').get(ids[0]) as Y.Map<unknown>
  stored.set('pos', [Number.NaN, 3])
  stored.set('type', 'spaceship')
  stored.set('influence', 17)
  doc.getMap('relations').set('nonsense', new Y.Map([['from', 5]]))
  const map = readMap(doc)
  expect(map.actors).toMatchObject([{ name: 'Library', pos: null, type: null, influence: null }])
  expect(map.relations).toEqual([])
})

test('only the sort of an actor is copied across, never a person', () => {
  const { doc } = mapOf({
    name: 'Imam Y',
    kind: 'person',
    sector: 'faith',
    note: 'private',
    role: 'x',
  })
  const [actor] = readMap(doc).actors
  const copy = actor && asMissing(actor, 'mentee', 'Faith body, as in Mechelen')
  expect(copy).toMatchObject({ city: 'mentee', presence: 'missing', sector: 'faith', kind: null })
  expect(JSON.stringify(copy)).not.toMatch(/Imam|private/)
})

test('faith or origin beside a named person is noticed, beside an organisation it is not', () => {
  const mosque = { sector: 'faith', type: null, kind: 'organisation' } as const
  expect(tellsOfPerson(mosque, false)).toBe(false)
  expect(tellsOfPerson(mosque, true)).toBe(true)
  expect(tellsOfPerson({ ...mosque, kind: 'person' }, false)).toBe(true)
  expect(tellsOfPerson({ sector: 'civic', type: 'community', kind: 'person' }, false)).toBe(true)
  expect(tellsOfPerson({ sector: 'public', type: null, kind: 'person' }, true)).toBe(false)
})
