import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { planImport } from '#lib/board/actor-import.ts'
import { readMap } from '#lib/board/actor-map.ts'
import { actors } from '#lib/board/actors.ts'
import { applyImport } from '#lib/board/apply-import.ts'
import { undoOf } from '#lib/board/undo.ts'
import { limits } from '#lib/limits.ts'
import { bytes, ground, planOf, sheetsOf } from '../support/actor-files.ts'

test('Kumu’s elements and connections come in as actors and relations, in one step back', async () => {
  const doc = new Y.Doc()
  const undo = undoOf(actors, doc)
  const elements = await sheetsOf(
    'elements.csv',
    bytes(
      'Label,Type,Description,Tags,Influence\nParrocchia,Associazione,Una sala,1|4,5\nScuola,education,,,3\n',
    ),
  )
  const connections = await sheetsOf(
    'connections.csv',
    bytes('From,To,Type,Direction,Strength\nParrocchia,scuola,funds,directed,3\n'),
  )
  const plan = planImport([...elements, ...connections], ground(doc))
  expect(plan.actors.map(({ fate }) => fate)).toEqual(['new', 'new'])
  expect(applyImport(doc, plan, new Map())).toEqual({ added: 2, changed: 0, relations: 1 })
  const map = readMap(doc)
  expect(map.actors.find(({ name }) => name === 'Parrocchia')).toMatchObject({
    city: 'mentee',
    type: 'association',
    role: 'Una sala',
    factors: ['know', 'network'],
    influence: 5,
  })
  expect(map.relations).toMatchObject([{ kind: 'funds', direction: 'one', strength: 3 }])
  undo.undo()
  expect(readMap(doc)).toEqual({ actors: [], relations: [] })
})

test('rows with known names can be put together, added or left out', async () => {
  const text = 'Label,Influence\n parish ,5\nNew one,1\nnew  ONE,2\n'
  const make = async () => {
    const doc = new Y.Doc()
    actors.on(doc).actors.add({ name: 'Parish', city: 'mentee', note: 'kept' })
    return { doc, plan: await planOf(text, doc) }
  }
  const { doc, plan } = await make()
  expect(plan.actors.map(({ fate, earlier }) => [fate, earlier])).toEqual([
    ['duplicate', undefined],
    ['new', undefined],
    ['duplicate', 1],
  ])
  applyImport(doc, plan, new Map())
  const merged = readMap(doc).actors
  expect(merged).toHaveLength(2)
  expect(merged.find(({ note }) => note === 'kept')?.influence).toBe(5)
  const other = await make()
  applyImport(
    other.doc,
    other.plan,
    new Map([
      [0, 'add'],
      [2, 'skip'],
    ]),
  )
  expect(readMap(other.doc).actors).toHaveLength(3)
})

test('each problem is told with its row and column, and costs no more than it must', async () => {
  const plan = await planOf(
    [
      'Label;Interest;Last checked;Type;Colour;City',
      'Library;9;31.02.2026;spaceship;red;',
      ';3;;;;',
      'Club;2;28/11/2026;Vereniging;blue;mentor',
      `${'x'.repeat(limits.itemLength + 1)};;;;;`,
    ].join('\n'),
    new Y.Doc(),
    { mayChange: (city) => city === 'mentee' },
  )
  expect(plan.unread).toEqual(['Colour'])
  const told = plan.actors.map(({ row, fate, problems }) => [
    row,
    fate,
    ...problems.map(({ reason, column }) => `${reason} ${column}`),
  ])
  expect(told).toEqual([
    [2, 'new', 'unknown-value Type', 'no-points Interest', 'no-day Last checked'],
    [3, 'error', 'no-name Label'],
    [4, 'error', 'other-city City'],
    [5, 'error', 'too-long Label'],
  ])
  expect(plan.actors[2]?.fields).toMatchObject({ type: 'association', lastChecked: '2026-11-28' })
})

test('relations in circles come in; those without ends or to themselves are left out', async () => {
  const doc = new Y.Doc()
  const sheets = [
    ...(await sheetsOf('e.csv', bytes('Label\nA\nB\nC\n'))),
    ...(await sheetsOf(
      'r.csv',
      bytes(
        'From,To,Type\nA,B,funds\nB,C,funds\nC,A,funds\nA,Nobody,funds\n,B,funds\nC,c,funds\nA,B,spins\n',
      ),
    )),
  ]
  const plan = planImport(sheets, ground(doc))
  expect(
    plan.relations.map(({ fate, problems }) => [fate, ...problems.map(({ reason }) => reason)]),
  ).toEqual([
    ['new'],
    ['new'],
    ['new'],
    ['error', 'no-end'],
    ['error', 'no-name'],
    ['error', 'itself'],
    ['new', 'unknown-value'],
  ])
  expect(applyImport(doc, plan, new Map()).relations).toBe(4)
})
