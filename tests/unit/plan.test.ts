import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { plan } from '#lib/board/plan.ts'
import { addDays, isDay, shortDay, spansOf, today } from '#lib/board/plan-days.ts'
import { copyAction, moveAction, placeBefore, removeActions } from '#lib/board/plan-edit.ts'
import { filterActions, groupActions, readPlanFilter } from '#lib/board/plan-filter.ts'
import { placeIn, timeRange } from '#lib/board/plan-range.ts'
import { undoOf } from '#lib/board/undo.ts'
import { moneyIn, numberIn, parseNumber } from '#lib/i18n/numbers.ts'
import { merge } from '../support/two-documents.ts'

const author = 'a'

describe('a plan on a document', () => {
  test('keeps both people’s changes to different fields of an action', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    const id = plan.on(one).actions.add({ title: 'Buddies' }, { author })
    merge(one, other)
    plan.on(one).actions.patch(id, { objective: 'Ten pairs' })
    plan.on(other).actions.patch(id, { end: '2027-01-31' })
    merge(one, other)
    expect(plan.on(one).actions.get(id)).toMatchObject({
      objective: 'Ten pairs',
      end: '2027-01-31',
    })
    expect(plan.on(other).actions.list()).toEqual(plan.on(one).actions.list())
  })

  test('keeps an action deleted that somebody else moves, and what two reorder at once whole', () => {
    const [one, other] = [new Y.Doc(), new Y.Doc()]
    const ids = ['A', 'B', 'C'].map((title) => plan.on(one).actions.add({ title }, { author }))
    const [a = '', b = '', c = ''] = ids
    merge(one, other)
    removeActions(one, [a])
    plan.on(other).actions.move(a, { after: c })
    plan.on(one).actions.move(c, { after: null })
    plan.on(other).actions.move(b, { after: null })
    merge(one, other)
    const left = plan
      .on(one)
      .actions.list()
      .map(({ id }) => id)
    expect(left.toSorted()).toEqual([b, c].toSorted())
    expect(
      plan
        .on(other)
        .actions.list()
        .map(({ id }) => id),
    ).toEqual(left)
  })

  test('removes an action with all that belongs to it, and one step brings it all back', () => {
    const doc = new Y.Doc()
    const face = plan.on(doc)
    const gone = face.actions.add({ title: 'Gone' }, { author })
    const kept = face.actions.add({ title: 'Kept', after: [gone] }, { author })
    face.activities.add({ action: gone, what: 'First' }, { author })
    face.readings.add({ action: gone, on: '2026-11-28', value: 3 })
    const undo = undoOf(plan, doc)
    removeActions(doc, [gone])
    expect(face.activities.list()).toEqual([])
    expect(face.readings.list()).toEqual([])
    expect(face.actions.get(kept)?.after).toEqual([])
    undo.undo()
    expect(face.actions.get(gone)?.title).toBe('Gone')
    expect(face.activities.list()).toHaveLength(1)
    expect(face.readings.list()).toHaveLength(1)
    expect(face.actions.get(kept)?.after).toEqual([gone])
  })

  test('copies an action with its activities, not yet begun', () => {
    const doc = new Y.Doc()
    const face = plan.on(doc)
    const id = face.actions.add({ title: 'A', status: 'done', lead: 'Rosa' }, { author })
    face.activities.add({ action: id, what: 'First', done: true }, { author })
    const copy = copyAction(doc, id, 'b', 'A again') ?? ''
    expect(face.actions.get(copy)).toMatchObject({ status: 'not-started', lead: 'Rosa' })
    expect(face.activities.list().find(({ action }) => action === copy)?.done).toBe(false)
  })

  test('moves an action with its activities, and never an end before its start', () => {
    const doc = new Y.Doc()
    const face = plan.on(doc)
    const id = face.actions.add({ title: 'A', start: '2026-12-30', end: '2027-01-02' }, { author })
    face.activities.add({ action: id, what: 'First', by: '2027-01-01' }, { author })
    moveAction(doc, id, 'all', 3)
    expect(face.actions.get(id)).toMatchObject({ start: '2027-01-02', end: '2027-01-05' })
    expect(face.activities.list()[0]?.by).toBe('2027-01-04')
    moveAction(doc, id, 'end', -4)
    expect(face.actions.get(id)?.end).toBe('2027-01-05')
    moveAction(doc, id, 'start', -1)
    expect(face.actions.get(id)?.start).toBe('2027-01-01')
  })

  test('puts what is dropped before another one behind the one above it', () => {
    const all = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
    expect(placeBefore(all, 'a', 'c')).toBeNull()
    expect(placeBefore(all, 'c', 'b')).toBe('a')
    expect(placeBefore(all, 'c', 'a')).toBe('b')
  })
})

describe('days', () => {
  test('are counted without a time zone, over the change of the clocks too', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30')
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(addDays('2026-10-25', -1)).toBe('2026-10-24')
    expect(today(new Date(2026, 10, 28, 23, 59))).toBe('2026-11-28')
  })

  test('that there are not are told from those that there are', () => {
    expect(['2027-02-29', '2027-13-01', '31.12.2026', ''].map(isDay)).not.toContain(true)
    expect(isDay('2028-02-29')).toBe(true)
  })

  test('are written as the reader writes them', () => {
    expect(shortDay('2026-12-01', 'en')).toBe('1 Dec 2026')
    expect(shortDay('2026-12-01', 'it')).toBe('1 dic 2026')
  })

  test('are gathered into months and quarters', () => {
    expect(spansOf('2026-11-15', '2027-01-02', 1).map(({ first }) => first)).toEqual([
      '2026-11-01',
      '2026-12-01',
      '2027-01-01',
    ])
    expect(spansOf('2026-11-15', '2027-01-02', 3)).toEqual([
      { first: '2026-10-01', next: '2027-01-01' },
      { first: '2027-01-01', next: '2027-04-01' },
    ])
  })

  test('have a place on a timeline, which one that was mistyped does not stretch', () => {
    const head = { status: 'draft', from: null, to: null } as const
    const actions = [{ start: '0026-01-01', end: '2026-12-31' }]
    const range = timeRange(head, actions, [], '2026-12-05')
    expect(range).toEqual({ from: '2026-12-01', to: '2026-12-31', days: 31 })
    expect(placeIn(range, '2026-12-01', '2026-12-31')).toEqual({ left: 0, width: 100 })
    expect(placeIn(range, null, '2026-12-31')?.width).toBeCloseTo(100 / 31)
    expect(placeIn(range, null, null)).toBeUndefined()
  })
})

describe('numbers', () => {
  test('are read as they are written in the reader’s language, and in digits alone in any', () => {
    expect(parseNumber('1.234,5', 'nl')).toBe(1234.5)
    expect(parseNumber('1,234.5', 'en')).toBe(1234.5)
    expect(parseNumber('12 500,25', 'fr')).toBe(12500.25)
    expect(parseNumber('120,5', 'en')).toBe(120.5)
    expect(parseNumber('120.5', 'it')).toBe(120.5)
    expect(parseNumber('1250', 'it')).toBe(1250)
    expect(parseNumber('−3', 'en')).toBe(-3)
  })

  test('that are none are not guessed at', () => {
    for (const typed of ['', 'ten', '1,2,3', '12,34.5', '1.2.3', '--1', '1e9', '5 pairs']) {
      expect(parseNumber(typed, 'en'), typed).toBeUndefined()
    }
  })

  test('are written as readers write them, and read back the same', () => {
    for (const locale of ['en', 'nl', 'it', 'fr']) {
      expect(parseNumber(numberIn(1234567.25, locale), locale)).toBe(1234567.25)
    }
    expect(moneyIn(12500, 'EUR', 'en')).toBe('€12,500')
  })
})

describe('a filter', () => {
  const face = plan.on(new Y.Doc())
  const add = (title: string, fields: object) => face.actions.add({ title, ...fields }, { author })
  add('Buddies', { factors: ['two'], lead: 'Rosa', end: '2027-01-02' })
  add('Évaluer', { factors: ['one', 'two'], status: 'done' })
  add('Atlas', { lead: 'rosa ', end: '2026-01-02' })
  const filtered = (query: string) =>
    filterActions(
      face.actions.list(),
      readPlanFilter(new URLSearchParams(query)),
      ({ lead }) => lead,
      'fr',
    ).map(({ title }) => title)

  test('lets through what fits in all of its parts', () => {
    expect(filtered('factor=two')).toEqual(['Buddies', 'Évaluer'])
    expect(filtered('factor=two&status=done')).toEqual(['Évaluer'])
    expect(filtered('find=evalu')).toEqual(['Évaluer'])
    expect(filtered('lead=words:rosa')).toEqual(['Buddies', 'Atlas'])
    expect(filtered('status=unheard-of&sort=nothing')).toHaveLength(3)
  })

  test('sorts as the language does, what says nothing last', () => {
    expect(filtered('sort=title')).toEqual(['Atlas', 'Buddies', 'Évaluer'])
    expect(filtered('sort=end')).toEqual(['Atlas', 'Buddies', 'Évaluer'])
    expect(filtered('sort=end&down=1')).toEqual(['Buddies', 'Atlas', 'Évaluer'])
  })

  test('groups in the order of the groups’ values', () => {
    const groups = groupActions(face.actions.list(), 'factor', ['one', 'two'])
    expect(groups.map(({ key }) => key)).toEqual(['one', 'two', null])
    expect(groupActions(face.actions.list(), 'lead', []).map(({ key }) => key)).toContain(null)
  })
})
