import { expect, test } from 'vitest'
import writeXlsx from 'write-excel-file/universal'
import * as Y from 'yjs'
import { connectionTable, csvFile, elementTable } from '#lib/board/actor-export.ts'
import { readActorFile, readPasted } from '#lib/board/actor-files.ts'
import { planImport } from '#lib/board/actor-import.ts'
import { connectActors, readMap } from '#lib/board/actor-map.ts'
import { actors } from '#lib/board/actors.ts'
import { applyImport } from '#lib/board/apply-import.ts'
import { limits } from '#lib/limits.ts'
import { bytes, factors, ground, planOf, sheetsOf } from '../support/actor-files.ts'

test('a file of our own comes back unchanged, also as a workbook, and formulas in it never run', async () => {
  const doc = new Y.Doc()
  const face = actors.on(doc)
  const a = face.actors.add({
    name: '=cmd|calc',
    city: 'mentor',
    type: 'media',
    interest: 2,
    note: '-1',
  })
  const b = face.actors.add({
    name: 'Twin',
    city: 'mentor',
    informedOn: '2026-11-01',
    factors: ['know'],
  })
  const c = face.actors.add({ name: 'Twin', city: 'mentee', presence: 'missing' })
  connectActors(doc, { from: a, to: b, kind: 'oversees' })
  connectActors(doc, { from: c, to: a, kind: 'cooperates' })
  const map = readMap(doc)
  const choice = { persons: false, contacts: undefined }
  const said = {
    value: (_: string, value: string) => value,
    relation: (kind: string) => kind,
    factor: (id: string) => String(factors.find((factor) => factor.id === id)?.number),
  }
  const tables = [elementTable(map, choice, said), connectionTable(map, choice, said)]
  const csv = tables.map(csvFile)
  expect(csv[0]).toContain(`"'=cmd|calc"`)
  const fromCsv = await Promise.all(csv.map((text) => sheetsOf('x.csv', bytes(text))))
  const data = tables.map((table, at) => ({
    sheet: `Sheet ${at}`,
    data: table.map((row) =>
      row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
    ),
  }))
  const file = await writeXlsx(data as Parameters<typeof writeXlsx>[0]).toBlob()
  const fromXlsx = await sheetsOf('x.xlsx', new Uint8Array(await file.arrayBuffer()))
  for (const sheets of [fromCsv.flat(), fromXlsx]) {
    const plan = planImport(sheets, ground(doc))
    expect(plan.actors.map(({ fate, problems }) => [fate, problems])).toEqual(
      Array(3).fill(['same', []]),
    )
    expect(plan.relations.map(({ fate }) => fate)).toEqual(['same', 'same'])
    expect(applyImport(doc, plan, new Map())).toEqual({ added: 0, changed: 0, relations: 0 })
  }
})

test('persons, relations to them, and contacts stay out of a file unless they are chosen', () => {
  const doc = new Y.Doc()
  const face = actors.on(doc)
  const a = face.actors.add({ name: 'Parish', city: 'mentee' })
  const b = face.actors.add({ name: 'Don Pino', city: 'mentee', kind: 'person' })
  connectActors(doc, { from: a, to: b, kind: 'informs' })
  const said = {
    value: (_: string, v: string) => v,
    relation: (k: string) => k,
    factor: (f: string) => f,
  }
  const without = { persons: false, contacts: undefined }
  const all = { persons: true, contacts: { [a]: 'parish@example.org' } }
  const map = readMap(doc)
  const files = (choice: typeof without | typeof all) =>
    csvFile(elementTable(map, choice, said)) + csvFile(connectionTable(map, choice, said))
  expect(files(without)).not.toMatch(/Don Pino|parish@|Contact/)
  expect(files(all)).toMatch(/parish@example.org/)
  expect(files(all).match(/Don Pino/g)).toHaveLength(2)
})

test('letters of an old spreadsheet are read and said to be guessed; what is no table is refused', async () => {
  const latin = Uint8Array.from(
    [...'Label\nCaf\u00e9 Capaci\n'].map((letter) => letter.charCodeAt(0)),
  )
  const read = await readActorFile('old.csv', latin)
  expect(read).toMatchObject({ isGuessed: true, sheets: [{ rows: [['Label'], ['Café Capaci']] }] })
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...new Uint8Array(new Uint16Array([...'Label\nÉlan'].map((l) => l.charCodeAt(0))).buffer),
  ])
  expect(await readActorFile('u.csv', utf16)).toMatchObject({
    sheets: [{ rows: [['Label'], ['Élan']] }],
  })
  const problem = async (name: string, content: number[] | string) =>
    (
      await readActorFile(
        name,
        typeof content === 'string' ? bytes(content) : Uint8Array.from(content),
      )
    ).problem
  expect(await problem('a.png', [0x89, 0x50, 0x4e, 0x47, 0, 1])).toBe('no-table')
  expect(await problem('a.xls', [0xd0, 0xcf, 0x11, 0xe0, 1])).toBe('old-excel')
  expect(await problem('a.xlsx', [0x50, 0x4b, 3, 4, 9, 9, 9])).toBe('damaged')
  expect(await problem('a.csv', '')).toBe('empty')
  expect(await problem('a.csv', '\n\n')).toBe('empty')
  expect(await problem('a.csv', 'Label\n"never closed\n')).toBe('damaged')
  expect((await readActorFile('a.csv', new Uint8Array(limits.importBytes + 1))).problem).toBe(
    'too-large',
  )
})

test('a table without its columns, and one of 10,000 rows, say so and bring nothing', async () => {
  const without = await planOf('Street,House\nx,1\n')
  expect(without.sheets).toMatchObject([{ problem: { reason: 'no-columns' } }])
  const many = await planOf(
    `Label\n${Array.from({ length: 10_000 }, (_, n) => `A${n}`).join('\n')}`,
  )
  expect(many.sheets).toMatchObject([{ problem: { reason: 'too-many-rows', value: '10001' } }])
  expect(many.actors).toEqual([])
})

test('names that are pasted without a head are a list of actors', async () => {
  const read = await readPasted('Parish\tx\nSchool\n')
  const plan = planImport(read.problem ? [] : read.sheets, ground(new Y.Doc()))
  expect(plan.actors.map(({ row, fields }) => [row, fields.name])).toEqual([
    [1, 'Parish'],
    [2, 'School'],
  ])
})

test('whoever reads in one language may paste what was written in another', async () => {
  const plan = await planOf('Nome\tSettore\tPresenza\nUn ente\tSocietà civile\tMancante\n')
  expect(plan.actors[0]?.fields).toMatchObject({
    name: 'Un ente',
    sector: 'civic',
    presence: 'missing',
  })
  const dutch = await planOf('Naam\tSector\nEen club\tMiddenveld\n')
  expect(dutch.actors[0]?.fields).toMatchObject({ name: 'Een club', sector: 'civic' })
})
