import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyPlanImport } from '#lib/board/apply-plan-import.ts'
import { plan } from '#lib/board/plan.ts'
import { type PlanNames, planColumns } from '#lib/board/plan-columns.ts'
import { csvTable, readPlanFile } from '#lib/board/plan-files.ts'
import { type ImportGround, readPlanTable } from '#lib/board/plan-import.ts'
import { planTable } from '#lib/board/plan-table.ts'
import { readPlanView } from '#lib/board/plan-view.ts'
import { plainText } from '#lib/board/rich-text.ts'
import { undoOf } from '#lib/board/undo.ts'

const names: PlanNames = {
  columns: {
    ...(Object.fromEntries(
      planColumns.map((column) => [column, []]),
    ) as unknown as PlanNames['columns']),
    title: ['Title', 'Titolo'],
    end: ['End', 'Fine'],
    budget: ['Budget', 'Bilancio'],
  },
  statuses: { done: ['Done', 'Conclusa'] },
}
const ground: ImportGround = {
  names,
  locale: 'it',
  factors: [{ id: 'partners', number: 2, short: 'Stronger partners' }],
  actors: [{ id: 'a', name: 'Parish', city: 'mentee' }],
  actions: [{ id: 'x', title: 'Buddies' }],
}
const read = (...rows: (string | number)[][]) => readPlanTable(rows, ground)
const first = (...rows: (string | number)[][]) => read(...rows).rows[0]

describe('a table that is read into a plan', () => {
  test('may call its columns in any of the languages, and says which it does not know', () => {
    const { rows, unread, noTitle } = read(
      ['TITOLO', 'fine', 'Colour'],
      ['Atlas', '31/12/2026', 'red'],
    )
    expect(rows[0]?.fields).toEqual({ title: 'Atlas', end: '2026-12-31' })
    expect([unread, noTitle]).toEqual([['Colour'], false])
    expect(read(['Colour'], ['red']).noTitle).toBe(true)
  })

  test('tells impossible days, negative budgets and unheard-of values, and keeps the rest', () => {
    const row = first(
      ['title', 'end', 'budget', 'status', 'currency', 'effort', 'partners', 'factors', 'start'],
      ['Atlas', '2027-02-30', -5, 'later', 'euros', 7, 'Parish; Nobody', '2, 9', '1.2.2027'],
    )
    expect(row?.problems.map(({ problem }) => problem)).toEqual([
      'day',
      'negative',
      'points',
      'status',
      'currency',
      'partner',
      'factor',
    ])
    expect(row?.fields).toEqual({
      title: 'Atlas',
      start: '2027-02-01',
      partners: ['a'],
      factors: ['partners'],
    })
  })

  test('reads numbers as its reader writes them, but a workbook’s own numbers as they are', () => {
    expect(first(['title', 'budget'], ['A', '1.234,50'])?.fields.budget).toBe(1234.5)
    expect(first(['title', 'budget'], ['A', 1.234])?.fields.budget).toBe(1.234)
  })

  test('knows a lead of the actor map by name, an action by title, and a row without one', () => {
    const { rows } = read(['title', 'lead'], ['buddies ', 'PARISH'], ['', 'Rosa'])
    expect(rows[0]).toMatchObject({ match: 'x', fields: { leadActor: 'a', lead: '' } })
    expect(rows[1]?.problems.map(({ problem }) => problem)).toEqual(['no-title'])
  })

  test('reads activities line by line', () => {
    const row = first(['title', 'activities'], ['A', 'Hall | Rosa | | 2027-02-01 | x\nInvite'])
    expect(row?.activities).toEqual([
      { what: 'Hall', who: 'Rosa', start: null, by: '2027-02-01', done: true },
      { what: 'Invite', who: '', start: null, by: null, done: false },
    ])
  })

  test('is written in one step that can be taken back, and changes what is chosen', () => {
    const doc = new Y.Doc()
    const face = plan.on(doc)
    const id = face.actions.add({ title: 'Buddies', lead: 'Rosa' }, { author: 'a' })
    const { rows } = readPlanTable(
      [
        ['title', 'end', 'description'],
        ['Buddies', '2027-01-01', ''],
        ['New', '', 'One.\nTwo.'],
      ],
      { ...ground, actions: face.actions.list() },
    )
    const undo = undoOf(plan, doc)
    applyPlanImport(doc, rows, { author: 'b', changes: new Set([2]) })
    expect(face.actions.get(id)).toMatchObject({ lead: 'Rosa', end: '2027-01-01' })
    const made = face.actions.list().find(({ title }) => title === 'New')
    expect(plainText(face.texts.json(`${made?.id}:description`))).toBe('One.\nTwo.')
    undo.undo()
    expect(face.actions.list()).toMatchObject([{ title: 'Buddies', end: null }])
  })
})

test('a plan that is written into a file and read again is the same', async () => {
  const doc = new Y.Doc()
  const face = plan.on(doc)
  const fields = {
    title: '=Buddies, “première”',
    status: 'done',
    factors: ['partners'],
    leadActor: 'a',
    partners: ['a'],
    end: '2027-01-31',
    baseline: 1.125,
    budget: 1250,
    indicator: 'Pairs',
  } as const
  const id = face.actions.add(fields, { author: 'a' })
  face.activities.add({ action: id, what: 'Hall', by: '2026-12-01', done: true }, { author: 'a' })
  const table = planTable(readPlanView(doc), {
    column: (column) => names.columns[column][0] ?? column,
    status: (status) => names.statuses[status]?.[0] ?? status,
    gone: 'removed actor',
    actors: ground.actors,
    factors: ground.factors,
    text: () => undefined,
  })
  const file = await readPlanFile(new TextEncoder().encode(csvTable(table, 'it')))
  expect(file.problem).toBeUndefined()
  const { rows } = readPlanTable('rows' in file ? file.rows : [], ground)
  expect(rows[0]?.problems).toEqual([])
  expect(rows[0]?.fields).toEqual({ ...fields, currency: 'EUR', lead: '' })
  expect(rows[0]?.activities).toMatchObject([{ what: 'Hall', by: '2026-12-01', done: true }])
})

test('a file that is no table is told from an empty one', async () => {
  const bytes = (...of: number[]) => readPlanFile(new Uint8Array(of))
  expect(await bytes()).toEqual({ problem: 'empty' })
  expect(await bytes(0x50, 0x4b, 3, 4, 1)).toEqual({ problem: 'damaged' })
  expect(await bytes(1, 0, 2)).toEqual({ problem: 'no-table' })
  expect(await bytes(0xd0, 0xcf, 0x11, 0xe0, 1)).toEqual({ problem: 'old-excel' })
  expect(await readPlanFile(new TextEncoder().encode('title\n"Bud'))).toEqual({
    problem: 'damaged',
  })
})
