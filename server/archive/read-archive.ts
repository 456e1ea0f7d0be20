import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import { readBenchmarkIn } from '#lib/benchmark/read-benchmark.ts'
import { newId } from '#lib/board/new-id.ts'
import { renameIds } from '#lib/board/rename-ids.ts'
import { schemaVersion } from '#lib/board/schema-version.ts'
import { stage } from '#lib/board/stage.ts'
import { limits } from '#lib/limits.ts'
import { readVersion } from '#lib/report/read-version.ts'
import type { VersionModel } from '#lib/report/version-model.ts'
import { checksumOf } from '#server/boards/version-rooms.ts'
import { Refusal } from '#server/refusal.ts'
import {
  type Authors,
  archiveVersion,
  authorsName,
  authorsSchema,
  type Manifest,
  manifestName,
  manifestSchema,
} from './manifest.ts'
import { sectionOfRoom } from './room-section.ts'
import { damaged, type Unpacked, unpack } from './unpack.ts'

/** An archive that has been read from its first byte to its last and holds what it must. */
export interface ReadArchive {
  manifest: Manifest
  /** The board that it holds, as plain values. */
  model: VersionModel
  /** SHA-256 of the whole file. */
  sum: string
  /** The bytes and state vector of each file that is a document. */
  documents: Map<string, { bytes: Uint8Array; state: Uint8Array }>
  authors: Authors
  /** The rooms of the board that is made from it. */
  rooms: { room: string; bytes: Uint8Array }[]
  /** What people, sessions and versions are called on that board, by their ids here. */
  ids: Map<string, string>
}

/**
 * Reads an archive and makes the rooms of a board from it. Nothing in these refers to anybody of
 * `users`, all ids of this installation: an archive says by itself who wrote what. Throws the
 * Refusals `archive-none`, `archive-damaged`, `archive-large`, `archive-newer`, `archive-older` and
 * `archive-benchmark`.
 */
export async function readArchive(zip: Uint8Array, users: readonly string[]): Promise<ReadArchive> {
  const sum = createHash('sha256').update(zip).digest('hex')
  const files = await unpack(
    zip,
    (name) => name === manifestName || name === authorsName || name.endsWith('.bin'),
  )
  const manifest = readManifest(files)
  for (const [name, { sha256, bytes }] of Object.entries(manifest.files)) {
    const found = files.get(name)
    if (found?.sha256 !== sha256 || found.size !== bytes) throw damaged(name)
  }
  const benchmark = await readBenchmarkIn(manifest.board.benchmark, ['en'])
  if (!benchmark) {
    throw new Refusal('archive-benchmark', { values: { benchmark: manifest.board.benchmark } })
  }
  const documents = documentsOf(manifest, files)
  const last = manifest.versions.at(-1)
  if (!last) throw damaged(manifestName)
  const stored = last.rooms.map(({ room, file }) => ({ room, bytes: bytesOf(documents, file) }))
  const { benchmark: id, title, cities, languages, startsOn, endsOn } = manifest.board
  const model = reading('version.json', () =>
    readVersion(stored, {
      board: { benchmark: id, title, cities, languages, startsOn, endsOn },
      version: { ...last, author: null },
      factors: benchmark.keyFactors.map((one) => one.id),
      contextFactors: benchmark.contextFactors.map((one) => one.id),
    }),
  )
  const ids = newIds(manifest, users)
  const rooms = stored.map(({ room, bytes }) => ({
    room,
    bytes: reading(room, () => asBoard(room, bytes, ids, stored)),
  }))
  const authors = readAuthors(files)
  return { manifest, model, sum, documents, authors, rooms, ids }
}

function readManifest(files: ReadonlyMap<string, Unpacked>): Manifest {
  const bytes = files.get(manifestName)?.bytes
  const given = bytes && jsonIn(bytes)
  if (given?.format !== 'compa-archive') throw new Refusal('archive-none')
  const { version, documents } = given
  if (Number(version) > archiveVersion || Number(documents) > schemaVersion) {
    throw new Refusal('archive-newer')
  }
  if (Number(version) < archiveVersion) throw new Refusal('archive-older')
  const result = manifestSchema.safeParse(given)
  if (!result.success) throw damaged(manifestName)
  return result.data
}

function readAuthors(files: ReadonlyMap<string, Unpacked>): Authors {
  const bytes = files.get(authorsName)?.bytes
  const result = authorsSchema.safeParse(bytes && jsonIn(bytes))
  if (!result.success) throw damaged(authorsName)
  return result.data
}

function jsonIn(bytes: Uint8Array): Record<string, unknown> | undefined {
  if (bytes.byteLength > limits.archiveTextBytes) throw new Refusal('archive-large')
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

/** Every document that a version names, once; compares each version with its checksum. */
function documentsOf(manifest: Manifest, files: ReadonlyMap<string, Unpacked>) {
  const documents: ReadArchive['documents'] = new Map()
  let total = 0
  for (const { rooms, checksum } of manifest.versions) {
    if (new Set(rooms.map(({ room }) => room)).size < rooms.length) throw damaged(manifestName)
    for (const { room, file } of rooms) {
      const bytes = files.get(file)?.bytes
      if (!bytes || !manifest.files[file] || !sectionOfRoom(room)) throw damaged(file)
      if (bytes.byteLength > limits.documentBytes) throw new Refusal('archive-large')
      total += bytes.byteLength
      if (total > limits.archiveStoredBytes) throw new Refusal('archive-large')
      if (!documents.has(file))
        documents.set(
          file,
          reading(file, () => opened(bytes)),
        )
    }
    const copies = rooms.map(({ room, file }) => ({ room, bytes: bytesOf(documents, file) }))
    if (checksumOf(copies) !== checksum) throw damaged(manifestName)
  }
  return documents
}

const bytesOf = (documents: ReadArchive['documents'], file: string): Uint8Array =>
  documents.get(file)?.bytes ?? new Uint8Array()

/** A document's bytes with its state vector. Throws for what is no whole document. */
function opened(bytes: Uint8Array) {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, bytes)
    if (doc.store.pendingStructs || doc.store.pendingDs) throw new Error('a part is missing')
    return { bytes, state: Y.encodeStateVector(doc) }
  } finally {
    doc.destroy()
  }
}

/** Anything that goes wrong while a part is read means that this part is damaged. */
function reading<Value>(part: string, read: () => Value): Value {
  try {
    return read()
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw damaged(part)
  }
}

function newIds({ people, sessions, versions }: Manifest, users: readonly string[]) {
  const known = [...sessions, ...versions].map(({ id }) => id)
  const ids = new Map([...users, ...known].map((id) => [id, newId()]))
  for (const { id, was } of people) {
    const fresh = newId()
    for (const one of [...was, id]) ids.set(one, fresh)
  }
  return ids
}

/** A room of a board as an archive gives it: with new ids, and with nothing going on. */
function asBoard(
  room: string,
  bytes: Uint8Array,
  ids: ReadonlyMap<string, string>,
  all: readonly { room: string }[],
): Uint8Array {
  const section = sectionOfRoom(room)
  if (!section) throw damaged(room)
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, bytes)
    renameIds(section, doc, (id) => ids.get(id))
    if (room === 'stage') settle(doc, (name) => all.some((one) => one.room === name))
    const whole = Y.encodeStateAsUpdate(doc)
    if (whole.byteLength > limits.documentBytes) throw new Refusal('archive-large')
    return whole
  } finally {
    doc.destroy()
  }
}

/** No session is on, nobody is brought anywhere, and nobody handed in what is not there. */
function settle(doc: Y.Doc, has: (room: string) => boolean): void {
  const { run, attention, ratings } = stage.on(doc)
  if (run.get('now')) run.set('now', null)
  for (const key of ['spotlight', 'message', 'floor', 'deputy'] as const) {
    if (attention.get(key) !== null) attention.set(key, null)
  }
  if (!has('assessment@mentor') && !has('assessment@mentee')) {
    for (const key of ['mentor', 'mentee', 'revealed'] as const) {
      if (ratings.get(key)) ratings.set(key, null)
    }
  }
}
