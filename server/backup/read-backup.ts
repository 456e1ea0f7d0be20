import { createHash } from 'node:crypto'
import { StartError } from '#server/start-error.ts'
import { migrations } from '#server/store/migrations.ts'
import {
  backupVersion,
  type Format,
  formatSchema,
  type Manifest,
  manifestSchema,
  names,
} from './manifest.ts'
import { fromLine, type Row, type TableName, tableNames } from './rows.ts'
import { addUp, type Sums } from './sums.ts'
import { damaged, type Entry, readTar } from './tar.ts'
import type { Progress } from './write-everything.ts'

/** A backup that has been read from its first byte to its last and holds what it must. */
export interface Checked {
  format: Format
  manifest: Manifest
}

/**
 * Reads a whole backup and compares every file, table and room with its checksum. Throws
 * StartError for one that is damaged, cut off, written by a newer program, or none at all.
 */
export async function checkBackup(path: string, progress: Progress): Promise<Checked> {
  const files: Manifest['files'] = {}
  const sums = addUp()
  let format: Format | undefined
  let manifest: Manifest | undefined
  let manifestSum = ''
  let rows = 0
  for await (const entry of readTar(path)) {
    const sha256 = createHash('sha256').update(entry.bytes).digest('hex')
    format ??= readFormat(path, entry)
    if (manifestSum) throw damaged(path, 'it goes on behind its manifest')
    if (manifest) {
      manifestSum = entry.bytes.toString()
    } else if (entry.name === names.manifest) {
      const given = manifestSchema.safeParse(parse(path, entry))
      if (!given.success) throw damaged(path, entry.name)
      manifest = given.data
      files[entry.name] = { bytes: entry.bytes.byteLength, sha256 }
    } else {
      if (files[entry.name]) throw damaged(path, `${entry.name} is in it twice`)
      files[entry.name] = { bytes: entry.bytes.byteLength, sha256 }
      for (const { table, row, line } of rowsOf(path, entry)) {
        sums.add(table, row, line)
        rows++
      }
      progress(entry.name, rows)
    }
  }
  const found = files[names.manifest]
  if (!format || !manifest || !found) throw damaged(path, 'it has no manifest')
  if (manifestSum !== `${found.sha256}  ${names.manifest}\n`) throw damaged(path, names.manifest)
  delete files[names.manifest]
  compareFiles(path, manifest.files, files)
  const tables = { ...emptyOf(manifest.tables), ...sums.tables() }
  const wrong = differenceOf(manifest.tables, tables) ?? differenceOf(manifest.rooms, sums.rooms())
  if (wrong !== undefined) throw damaged(path, wrong)
  return { format, manifest }
}

/** The rows in a backup's file of a table; none when the file is another one. */
export function* rowsOf(
  path: string,
  { name, bytes }: Entry,
): Generator<{ table: TableName; row: Row; line: string }> {
  const table = tableNames.find((known) => name.match(/^tables\/(\w+)-\d+\.jsonl$/)?.[1] === known)
  if (!table) return
  for (const line of bytes.toString().split('\n')) {
    if (line === '') continue
    try {
      yield { table, row: fromLine(line), line }
    } catch {
      throw damaged(path, name)
    }
  }
}

/** The name of the first of some tables or rooms that is not as it must be, or undefined. */
export function differenceOf(wanted: Sums, found: Sums): string | undefined {
  return [...new Set([...Object.keys(wanted), ...Object.keys(found)])].find(
    (name) => wanted[name]?.rows !== found[name]?.rows || wanted[name]?.sum !== found[name]?.sum,
  )
}

/** Tables without rows are in no file. */
const emptyOf = (sums: Sums): Sums =>
  Object.fromEntries(Object.entries(sums).filter(([, { rows }]) => rows === 0))

function compareFiles(path: string, wanted: Manifest['files'], found: Manifest['files']): void {
  const all = new Set([...Object.keys(wanted), ...Object.keys(found)])
  for (const name of all) {
    if (wanted[name]?.sha256 !== found[name]?.sha256) throw damaged(path, name)
  }
}

function readFormat(path: string, entry: Entry): Format {
  if (entry.name !== names.format) throw new StartError(`${path} is no backup of Compa.`)
  const given = parse(path, entry)
  const { version, program } = given as Partial<Format>
  if (typeof version === 'number' && version > backupVersion) throw newer(path, program)
  const result = formatSchema.safeParse(given)
  if (!result.success) throw damaged(path, names.format)
  const known = migrations('blob')
  if (result.data.migrations.some((name) => !Object.hasOwn(known, name))) throw newer(path, program)
  return result.data
}

const newer = (path: string, program: string | undefined) =>
  new StartError(
    `${path} was written by a newer version of Compa (${program ?? 'unknown'}): use that version; nothing was changed.`,
  )

function parse(path: string, { name, bytes }: Entry): unknown {
  try {
    return JSON.parse(bytes.toString())
  } catch {
    throw damaged(path, name)
  }
}
