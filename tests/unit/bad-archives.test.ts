import { createHash } from 'node:crypto'
import { strToU8, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { limits } from '#lib/limits.ts'
import type { Gathered } from '#server/archive/gather.ts'
import { makeArchive } from '#server/archive/make-archive.ts'
import { readArchive } from '#server/archive/read-archive.ts'
import { schemas } from '#server/archive/schemas.ts'
import { checksumOf } from '#server/boards/version-rooms.ts'
import { forged, manifestIn } from '../support/archives.ts'
import { sampleComposing, sampleRooms } from '../support/sample-version.ts'

let zip: Uint8Array

beforeAll(async () => {
  const composing = await sampleComposing()
  const rooms = await sampleRooms()
  zip = await makeArchive(composing, gathered(rooms, composing.model.board))
})

const at = '2026-05-04T10:00:00.000Z'
const city = { country: 'BE', association: '', inhabitants: null, language: '' } as const

function gathered(
  rooms: Awaited<ReturnType<typeof sampleRooms>>,
  facts: Awaited<ReturnType<typeof sampleComposing>>['model']['board'],
): Gathered {
  const { benchmark, title, cities, startsOn, endsOn } = facts
  const version = { kind: 'named', name: 'After visit 1', note: '', at } as const
  return {
    head: {
      format: 'compa-archive',
      version: 2,
      documents: 1,
      program: '0.1.0',
      madeAt: at,
      board: {
        ...{ benchmark, title, cities, startsOn, endsOn },
        facts: { mentor: city, mentee: city },
        languages: ['nl', 'it'],
      },
      people: [{ id: 'anna', was: [], name: 'Anna Lind', role: 'facilitator', delegation: null }],
      sessions: [],
      olderVersions: 0,
    },
    versions: [
      {
        ...{ ...version, id: 'a-version', author: 'anna', session: null, facts },
        checksum: checksumOf(rooms),
        rooms,
      },
    ],
    authors: {},
  }
}

const reading = (bytes: Uint8Array) =>
  readArchive(bytes, []).then(
    () => 'read',
    ({ reason }) => reason,
  )

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The archive with one file changed, and its checksum with it. */
const resealed = (name: string, bytes: Uint8Array) =>
  forged(zip, { [name]: bytes }, (manifest) => ({
    ...manifest,
    files: { ...manifest.files, [name]: { bytes: bytes.byteLength, sha256: sha256(bytes) } },
  }))

describe('an archive', () => {
  test('holds a page, the reports, the values, the benchmark, schemas and each document', async () => {
    const { files, versions } = manifestIn(zip)
    for (const name of ['index.html', 'report.pdf', 'report.docx', 'report.odt', 'tables.xlsx'])
      expect(files[name]?.bytes, name).toBeGreaterThan(1000)
    for (const name of ['version.json', 'benchmark.json', 'authors.json', 'schemas/version.json'])
      expect(files[name], name).toBeDefined()
    expect(versions[0]?.rooms.map(({ file }) => file)).toContain('rooms/plan.bin')
    expect(await reading(zip)).toBe('read')
  })

  test('describes its JSON files as JSON Schema, field by field', () => {
    const { version, manifest } = schemas()
    expect(version).toMatchObject({ type: 'object', properties: { factors: { type: 'array' } } })
    expect(JSON.stringify(manifest)).toContain('2020-12')
  })
})

describe('what is no good archive is refused with a reason of its own:', () => {
  test('a file of another kind, an empty one, and a ZIP of something else', async () => {
    expect(await reading(strToU8('%PDF-1.7 and so on'))).toBe('archive-none')
    expect(await reading(new Uint8Array())).toBe('archive-none')
    expect(await reading(zipSync({ 'holiday.txt': strToU8('Sun') }))).toBe('archive-none')
    expect(await reading(zipSync({ 'manifest.json': strToU8('{"format":"other"}') }))).toBe(
      'archive-none',
    )
  })

  test('one that is cut off', async () => {
    expect(await reading(zip.subarray(0, zip.byteLength / 2))).toBe('archive-none')
    expect(await reading(zip.subarray(zip.byteLength / 2))).toBe('archive-damaged')
  })

  test('one in which a single byte fell over, wherever that is', async () => {
    const said = new Set<string>()
    for (let place = 100; place < zip.byteLength; place += Math.floor(zip.byteLength / 12)) {
      const other = zip.slice()
      other[place] = (other[place] ?? 0) ^ 1
      said.add(await reading(other))
    }
    expect([...said].filter((reason) => !/^archive-(damaged|none|large)$/.test(reason))).toEqual([])
  })

  test('one of which a file is missing, was changed, or is not what its version says', async () => {
    expect(await reading(forged(zip, { 'rooms/plan.bin': undefined }))).toBe('archive-damaged')
    const doc = new Y.Doc()
    doc.getMap('head').set('status', 'reviewed')
    const bytes = Y.encodeStateAsUpdate(doc)
    expect(await reading(forged(zip, { 'rooms/plan.bin': bytes }))).toBe('archive-damaged')
    expect(await reading(resealed('rooms/plan.bin', bytes))).toBe('archive-damaged')
  })

  test('one of a newer Compa, of an early one, and of a benchmark that is not here', async () => {
    const with_ = (more: object) => forged(zip, {}, (manifest) => ({ ...manifest, ...more }))
    expect(await reading(with_({ version: 3 }))).toBe('archive-newer')
    expect(await reading(with_({ documents: 99 }))).toBe('archive-newer')
    expect(await reading(with_({ version: 1 }))).toBe('archive-older')
    const { board } = manifestIn(zip)
    expect(await reading(with_({ board: { ...board, benchmark: 'no-such' } }))).toBe(
      'archive-benchmark',
    )
    expect(await reading(with_({ board: { ...board, benchmark: '../../etc' } }))).toBe(
      'archive-benchmark',
    )
  })

  test('one that says of itself what cannot be', async () => {
    const { board, versions } = manifestIn(zip)
    const wrong = [
      { board: { ...board, cities: { mentor: '', mentee: 'Capaci' } } },
      { versions: [] },
      { people: 'everybody' },
      {
        versions: versions.map((one) => ({
          ...one,
          rooms: [{ room: 'private@mentor', file: 'rooms/plan.bin' }],
        })),
      },
      {
        versions: versions.map((one) => ({
          ...one,
          rooms: [{ room: '../stage', file: 'rooms/plan.bin' }],
        })),
      },
    ]
    for (const more of wrong)
      expect(await reading(forged(zip, {}, (manifest) => ({ ...manifest, ...more })))).toBe(
        'archive-damaged',
      )
  })

  test('names that lead out of it', async () => {
    for (const name of ['../outside.bin', '/etc/passwd', 'a/../../b', 'C:\\windows', 'a//b'])
      expect(await reading(forged(zip, { [name]: strToU8('x') })), name).toBe('archive-damaged')
  })

  test('bombs: a file that unpacks to far more, too many files, and a size that is a lie', async () => {
    const zeros = new Uint8Array(4 * 1024 * 1024)
    expect(await reading(zipSync({ 'rooms/zeros.bin': [zeros, { level: 9 }] }))).toBe(
      'archive-large',
    )
    const long = 'x'.repeat(limits.archiveTextBytes)
    expect(await reading(forged(zip, {}, (manifest) => ({ ...manifest, program: long })))).toBe(
      'archive-large',
    )
    const many = Array.from({ length: limits.archiveFiles + 1 }, (_, index) => [
      `${index}.bin`,
      new Uint8Array(),
    ])
    expect(await reading(zipSync(Object.fromEntries(many)))).toBe('archive-large')
    const liar = zipSync({ 'rooms/zeros.bin': [new Uint8Array(1024 * 1024), { level: 9 }] })
    const view = new DataView(liar.buffer, liar.byteOffset)
    const entry = liar.byteLength - 22 - (46 + 'rooms/zeros.bin'.length)
    view.setUint32(entry + 24, 10, true)
    expect(await reading(liar)).toBe('archive-damaged')
  })

  test('a document that is none, or of which a part is missing', async () => {
    const rubbish = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8])
    const doc = new Y.Doc()
    doc.getText('a').insert(0, 'x')
    const before = Y.encodeStateVector(doc)
    doc.getText('a').insert(1, 'y')
    for (const bytes of [rubbish, Y.encodeStateAsUpdate(doc, before)]) {
      const manifest = manifestIn(zip)
      const [version] = manifest.versions
      const rooms = [{ room: 'plan', file: 'rooms/plan.bin' }]
      const only = forged(zip, { 'rooms/plan.bin': bytes }, () => ({
        ...manifest,
        versions: [{ ...version, rooms, checksum: checksumOf([{ room: 'plan', bytes }]) }],
        files: {
          ...manifest.files,
          'rooms/plan.bin': { bytes: bytes.byteLength, sha256: sha256(bytes) },
        },
      }))
      expect(await reading(only)).toBe('archive-damaged')
    }
  })
})
